import type { Module } from '@metodgraf/subgraph-kit';
import { ChecklistItem, ChecklistMark, ChecklistMarkHistory } from './checklist.entity.ts';
import {
  ChecklistMarkResolver,
  OrganizationChecklistResolver,
  TerritoryChecklistResolver,
} from './checklist.resolver.ts';

export { ChecklistMark } from './checklist.entity.ts';
export { checklistOfTerritory } from './checklists.ts';
export { loadChecklists } from './load-checklists.ts';

/** What acts want of colleges, municipalities and the ЦНППМ, and whether it is there. */
export const checklist: Module = {
  entities: [ChecklistItem, ChecklistMark, ChecklistMarkHistory],
  resolvers: [ChecklistMarkResolver, OrganizationChecklistResolver, TerritoryChecklistResolver],
};
