/**
 * How long reading and choosing together may take. The gateway waits five seconds and recording needs some of
 * them. Tests give more: a busy machine would change what they are about.
 */
export const choosingTime = { longestMs: 3_500 };
