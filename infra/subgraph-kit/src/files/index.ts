export { AttachmentType, attachmentOf } from './attachment.ts';
export { CHUNK_BYTES, MAX_FILE_BYTES } from './file-limits.ts';
export { bytesOf, findFiles, keepFile, type StoredFile, wholeFile } from './stored-file.ts';
