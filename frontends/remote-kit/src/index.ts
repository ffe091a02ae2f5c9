/** What a remote is and what it stands on. One copy for the shell and all remotes, so append-only. */
export { type FieldErrors, useFieldErrors } from './form/use-field-errors';
export { useUnsavedGuard } from './form/use-unsaved-guard';
export {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatTime,
  NO_VALUE,
} from './format/formatters';
export { default as CommandMessage } from './graph/CommandMessage.vue';
export { createGraphClient, type GraphClientOptions } from './graph/create-graph-client';
export { type FailureText, useFailureText } from './graph/failure';
export { isProblem, type Problem, useProblemText } from './graph/problem';
export { default as QueryState } from './graph/QueryState.vue';
export { type Command, type Done, useCommand } from './graph/use-command';
export {
  type Connection,
  type ConnectionList,
  type ListSource,
  useConnection,
} from './graph/use-connection';
export { usePolling } from './graph/use-polling';
export { type RequestId, useRequestId } from './graph/use-request-id';
export { listViewsKey } from './list/list-views';
export { default as ListExport } from './list/ListExport.vue';
export { default as ListViews } from './list/ListViews.vue';
export {
  type ExportColumn,
  type ExportOrder,
  type ListExporting,
  useExport,
} from './list/use-export';
export { type UrlState, useUrlState } from './list/use-url-state';
export { createMessages, type Messages } from './messages/create-messages';
export { type MessageTree, mergeMessages } from './messages/message-tree';
export { messagesKey, useI18n } from './messages/use-i18n';
export { CONTRACT_VERSION } from './remote/contract-version';
export type { PublishedRemote } from './remote/published-remote';
export {
  type Attention,
  defineRemote,
  type MenuItem,
  type Remote,
  type RemoteContext,
  type RemoteDescriptor,
} from './remote/remote';
export type { Role } from './remote/role';
export {
  readSession,
  type Session,
  type SessionRole,
  useViewer,
  type Viewer,
  viewerKey,
} from './session/session';
