import { listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { ChecklistItem, ChecklistMark } from './checklist.entity.ts';
import { listsAbout } from './checklist.rules.ts';

/** An item as it stands with one subject; what was never marked has no version yet. */
export interface Standing extends Pick<ChecklistMark, 'doneOn' | 'document' | 'note' | 'version'> {
  readonly id: string;
  readonly itemCode: string;
}

const EVERY = 'every';
const everyItem = listBy<ChecklistItem>(
  (em) => em.find(ChecklistItem, {}, { orderBy: { position: 'asc' } }),
  () => EVERY,
);
const marksOfOrganization = listBy<ChecklistMark>(
  (em, ids) => em.find(ChecklistMark, { organizationId: { $in: ids } }),
  ({ organizationId }) => organizationId ?? '',
);
const marksOfTerritory = listBy<ChecklistMark>(
  (em, ids) => em.find(ChecklistMark, { territoryId: { $in: ids } }),
  ({ territoryId }) => territoryId ?? '',
);

/** One item of the dictionary. */
export async function itemOf(context: RequestContext, code: string): Promise<ChecklistItem> {
  const item = (await everyItem(context, EVERY)).find((each) => each.code === code);
  if (!item) throw new Error(`Checklist item ${code} is not loaded`);
  return item;
}

/** All items about an organization of this kind, marked or not. */
export async function checklistOfOrganization(
  context: RequestContext,
  { id, typeCode }: { id: string; typeCode: string },
): Promise<Standing[]> {
  const lists = listsAbout(typeCode);
  if (lists.length === 0) return [];
  return standing(id, await itemsOf(context, lists), await marksOfOrganization(context, id));
}

/** Items about a municipality, marked or not: all of them or those of some lists. */
export async function checklistOfTerritory(
  context: RequestContext,
  id: string,
  lists = listsAbout('TERRITORY'),
): Promise<Standing[]> {
  const items = await itemsOf(context, lists);
  return standing(id, items, await marksOfTerritory(context, id));
}

const itemsOf = async (context: RequestContext, lists: string[]): Promise<ChecklistItem[]> =>
  (await everyItem(context, EVERY)).filter(({ list }) => lists.includes(list));

function standing(
  subject: string,
  items: readonly ChecklistItem[],
  marks: readonly ChecklistMark[],
): Standing[] {
  return items.map(
    ({ code }) =>
      marks.find(({ itemCode }) => itemCode === code) ?? {
        id: `${subject}:${code}`,
        itemCode: code,
        doneOn: null,
        document: null,
        note: null,
        version: 0,
      },
  );
}
