/**
 * Version of what the shell and a remote promise each other; a breaking change raises it.
 * The kit is one shared copy at run time, so this is always the shell's number: remotes carry their own literal.
 */
export const CONTRACT_VERSION = 1;
