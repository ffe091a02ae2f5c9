/** The largest file a service keeps; the same number is written in the kit of services. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** Whoever sends this many times the limit is cut off in mid-sentence instead of being told. */
export const PATIENCE = 4;

/** How long one file may take, either way, over a slow line. */
export const TRANSFER_MS = 5 * 60 * 1000;
