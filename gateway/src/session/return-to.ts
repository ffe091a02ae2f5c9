const CONTROL_OR_BACKSLASH = /[\u0000-\u001f\u007f\\]/;

/** Where to go after signing in: a page of ours, whatever was asked for (S36). */
export function safeReturnTo(wanted: string | null, origin: string): string {
  if (!wanted || !wanted.startsWith('/') || CONTROL_OR_BACKSLASH.test(wanted)) return '/';
  const url = URL.parse(wanted, origin);
  if (!url || url.origin !== origin || url.pathname.startsWith('/auth/')) return '/';
  // A path that begins with two slashes would be read as a host by the browser.
  if (url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
