/** The cookies of one gateway. Browsers share cookies between ports of a host, so the port is in the name. */
export interface CookieNames {
  readonly session: string;
  readonly signIn: string;
}

/** Names tied by `__Host-` to this host alone: no neighbour's subdomain can set them. */
export function cookieNames(origin: string): CookieNames {
  const { port, protocol } = new URL(origin);
  const number = port || (protocol === 'https:' ? '443' : '80');
  return { session: `__Host-mg${number}-sid`, signIn: `__Host-mg${number}-sign-in` };
}

/** A cookie no script can read. Lax: coming back from the issuer must still carry it. */
export function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; HttpOnly; Secure; SameSite=Lax`;
}

/** Makes the browser forget a cookie. */
export function noCookie(name: string): string {
  return `${cookie(name, '')}; Max-Age=0`;
}

/** The value of a cookie in a request. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=') || undefined;
  }
  return undefined;
}
