import type { Region } from '@metodgraf/regions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AgreementTemplate } from './agreement-template.entity.ts';

/** Brings the region's templates into the register; one that is gone ends, since agreements stand on it. */
export async function loadAgreementTemplates(
  tx: EntityManager,
  { registry, describedFrom }: Region,
): Promise<void> {
  const rows = registry.agreementTemplates.map(
    ({ text, roles, obligations, ...rest }, position) => ({
      ...rest,
      position,
      body: text.trim(),
      roles: roles.map(({ types = null, ...role }) => ({ ...role, types })),
      obligations: obligations.map(({ clause = null, everyMonths = null, ...owed }) => ({
        ...owed,
        clause,
        everyMonths,
      })),
    }),
  );
  const gone = { code: { $nin: rows.map(({ code }) => code) }, validTo: null };
  for (const template of await tx.find(AgreementTemplate, gone)) template.validTo = describedFrom;
  await tx.flush();
  if (rows.length > 0) await tx.upsertMany(AgreementTemplate, rows);
}
