/**
 * The only thing that remotes import. Shared by the shell as one copy, so it is append-only: a new export is
 * a new minor version. What stands on Vuetify is loaded when it is first drawn.
 */
import { defineAsyncComponent } from 'vue';

export { default as PButton } from './button/PButton.vue';
export { default as PEmpty } from './feedback/PEmpty.vue';
export { default as PMessage } from './feedback/PMessage.vue';
export { default as PProgress } from './feedback/PProgress.vue';
export { default as PSaved } from './feedback/PSaved.vue';
export { default as PSkeleton } from './feedback/PSkeleton.vue';
export type { Choice } from './field/choice';
export { default as PCheckbox } from './field/PCheckbox.vue';
export { default as PCheckboxGroup } from './field/PCheckboxGroup.vue';
export { default as PRadioGroup } from './field/PRadioGroup.vue';
export type { ExportFormat, ExportProgress } from './export/export-progress';
export { default as PExportButton } from './export/PExportButton.vue';
export { icons } from './icon/icons';
export { default as PIcon } from './icon/PIcon.vue';
export { default as PDisclosure } from './menu/PDisclosure.vue';
export { default as PTileMap } from './map/PTileMap.vue';
export type { Tile } from './map/tile';
export type { Definition } from './page/definition';
export { default as PCard } from './page/PCard.vue';
export { default as PClause } from './page/PClause.vue';
export { default as PDefinitionList } from './page/PDefinitionList.vue';
export { default as PPageHeader } from './page/PPageHeader.vue';
export { default as PTabs } from './page/PTabs.vue';
export { default as PChip } from './status/PChip.vue';
export { default as PStatus } from './status/PStatus.vue';
export type { StatusLight } from './status/PStatus.vue';
export { default as PPager } from './table/PPager.vue';
export { default as PTable } from './table/PTable.vue';
export type { TableColumn } from './table/table-column';

export const PConfirm = defineAsyncComponent(() => import('./dialog/PConfirm.vue'));
export const PDateInput = defineAsyncComponent(() => import('./field/PDateInput.vue'));
export const PDialog = defineAsyncComponent(() => import('./dialog/PDialog.vue'));
export const PNumberField = defineAsyncComponent(() => import('./field/PNumberField.vue'));
export const PSelect = defineAsyncComponent(() => import('./field/PSelect.vue'));
export const PTextArea = defineAsyncComponent(() => import('./field/PTextArea.vue'));
export const PTextField = defineAsyncComponent(() => import('./field/PTextField.vue'));
