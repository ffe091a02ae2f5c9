import { listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AgreementTemplate } from './agreement-template.entity.ts';

const byCode = listBy<AgreementTemplate>(
  (em, codes) => em.find(AgreementTemplate, { code: { $in: codes } }),
  ({ code }) => code,
);

/** The template of an agreement; the foreign key says there is one. */
export async function templateOf(
  context: RequestContext,
  code: string,
): Promise<AgreementTemplate> {
  const [template] = await byCode(context, code);
  if (!template) throw new Error(`Agreement template ${code} is not loaded`);
  return template;
}

/** Templates by which an agreement may begin on a day. */
export const templatesOn = (em: EntityManager, day: string): Promise<AgreementTemplate[]> =>
  em.find(
    AgreementTemplate,
    { validFrom: { $lte: day }, $or: [{ validTo: null }, { validTo: { $gt: day } }] },
    { orderBy: { position: 'asc' } },
  );
