import type { Historied } from '@metodgraf/subgraph-kit';
import { OrganizationHistory } from './organization.entity.ts';

/** How the history of an organization is told. */
export const organizationHistory: Historied = {
  history: OrganizationHistory,
  labels: {
    name: 'Название',
    short_name: 'Краткое название',
    type_code: 'Вид субъекта',
    territory_id: 'Территория',
    ogrn: 'ОГРН',
    since: 'Действует с',
    until: 'Не действует с',
  },
};
