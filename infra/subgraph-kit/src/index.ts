import 'reflect-metadata';
export { Problem } from './problem/problem.ts';
export { conflict, forbidden, notFound, refusal } from './problem/refusal.ts';
export { onViolation } from './problem/on-violation.ts';
export { resultOf } from './problem/result-of.ts';
export { AttentionItemType, PageInfoType, stubOf } from './schema/shared-types.ts';
export {
  attentionField,
  attentionOf,
  type CountMatters,
  type Reminders,
} from './attention/reminders.ts';
export { federatedSchema, publishedSdl, type References } from './schema/federated-schema.ts';
export { type Role, ROLES, type Viewer } from './identity/viewer.ts';
export { GATEWAY_ISSUER } from './identity/gateway-token.ts';
export { FeedIdentity, Peers } from './identity/peers.ts';
export { consented, type DataClass, scopesByClass } from './rights/data-class.ts';
export {
  ownedRows,
  ownRows,
  personalRows,
  publicRows,
  rowsForRoles,
  rowsOfParent,
  type RowPolicy,
} from './rights/row-policies.ts';
export { reachConsumer, type Reaching, replaceReach } from './rights/reach.ts';
export { policy, type WritePolicy } from './rights/write-policy.ts';
export { dayOf, openRequest, type RequestContext, today } from './request/context.ts';
export { forEdit } from './request/for-edit.ts';
export { type Change, perform } from './request/perform.ts';
export { byId, listBy, referenceTo, valueBy } from './request/loaders.ts';
export { connectionOf, type Page, page, PageArgs } from './paging/page.ts';
export { type Consumer, consume, type Received } from './feed/consume.ts';
export { publish, publishAll, retract } from './feed/publish.ts';
export { sealAudit, verifyAudit, type AuditVerdict } from './audit/audit-chain.ts';
export {
  migrate,
  openDatabase,
  type NamedMigration,
  type Store,
} from './database/open-database.ts';
export {
  type Command,
  defineService,
  type Job,
  type Module,
  type Progress,
  type Service,
  type WorkContext,
} from './process/service.ts';
export { runService } from './process/run-service.ts';
export { openLog } from './process/log.ts';
export { historyOf } from './register/history-sql.ts';
export { historyEntity } from './register/history.entity.ts';
export { compareStates, type Historied, historyOfRecord } from './register/history.ts';
export {
  FieldChangeType,
  type RecordVersion,
  recordVersionType,
} from './register/record-version.ts';
export type { FieldChange } from './register/changes.rules.ts';
export { searchOf } from './register/search-sql.ts';
export { searchForm } from './register/search-form.rules.ts';
export { matching } from './register/matching.ts';
export { BulkOutcome, forMany } from './register/bulk.ts';
export { derivedKey } from './register/derived-key.ts';
export { AttachmentType, attachmentOf } from './files/attachment.ts';
export { findFiles, keepFile, type StoredFile } from './files/stored-file.ts';
