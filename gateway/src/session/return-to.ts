/** Browsers drop control characters and read a backslash as a slash. */
const IS_TRICKY = /[\p{Cc}\\]/u;

/** Where to go after signing in: a page of ours, whatever was asked for (S36). */
export function safeReturnTo(wanted: string | null, origin: string): string {
  if (!wanted || !wanted.startsWith('/') || IS_TRICKY.test(wanted)) return '/';
  const url = URL.parse(wanted, origin);
  if (!url || url.origin !== origin || url.pathname.startsWith('/auth/')) return '/';
  // A path that begins with two slashes would be read as a host by the browser.
  if (url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
