import { type CountMatters, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { checklistOfTerritory } from '../checklist/index.ts';
import { organizationById } from '../organization/index.ts';
import { holdsOn } from '../post/index.ts';
import { ResponsiblePerson } from '../responsible/index.ts';
import { territoryInPlace } from '../territory/index.ts';

/** What the municipal methodical service has not been given yet. @requirement R165 */
export const missingDocuments: CountMatters = async (context) => {
  const territory = await ownTerritory(context);
  if (territory === null) return 0;
  const standing = await checklistOfTerritory(context, territory, ['MUNICIPAL_DOCUMENTS']);
  return standing.filter(({ doneOn }) => doneOn === null).length;
};

/** A municipality has a coordinator of routes at any day. @requirement R007 */
export const withoutCoordinator: CountMatters = async (context) => {
  const territoryId = await ownTerritory(context);
  if (territoryId === null) return 0;
  const standing = { kind: 'ROUTE_COORDINATOR', territoryId, ...holdsOn(today(context)) } as const;
  return (await context.em.count(ResponsiblePerson, standing)) === 0 ? 1 : 0;
};

/** Where the viewer's organization is, in the boundaries of today; an ММЦ has no documents of its own. */
async function ownTerritory(context: RequestContext): Promise<string | null> {
  const { organization } = context.viewer;
  const own = organization === null ? null : await organizationById(context, organization);
  if (own?.typeCode === 'MMC') return null;
  return (await territoryInPlace(context, own?.territoryId))?.id ?? null;
}
