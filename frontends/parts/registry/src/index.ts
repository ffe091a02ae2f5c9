export { default as ResponsibleTable } from './ResponsibleTable.vue';
export { default as ResponsiblePeople } from './ResponsiblePeople.vue';
export { default as RecordHistory } from './RecordHistory.vue';
export { default as ChecklistMarks } from './ChecklistMarks.vue';
export { default as PersonLine } from './PersonLine.vue';
export { usePersonColumns } from './use-person-columns';
export type { PersonLineFragment, RecordHistoryFragment } from './gql/graphql';
export { default as ProfileSheet } from './ProfileSheet.vue';
