import type { Historied, RequestContext } from '@metodgraf/subgraph-kit';
import { Organization } from '../organization/index.ts';
import { roleLabel } from '../statement/grants.rules.ts';
import { RoleGrantHistory } from './role-grant.entity.ts';

async function organizationNames(
  { em }: RequestContext,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await em.find(Organization, { id: { $in: [...ids] } });
  return new Map(found.map(({ id, shortName }) => [id, shortName]));
}

/** How the history of a grant is told. */
export const roleGrantHistory: Historied = {
  history: RoleGrantHistory,
  labels: {
    role: { label: 'Роль', show: (role) => roleLabel(String(role)) },
    organization_id: { label: 'От имени', names: organizationNames },
    since: 'Действует с',
    until: 'Первый день без роли',
    basis: 'Основание',
    end_reason: 'Почему отозвана',
  },
};
