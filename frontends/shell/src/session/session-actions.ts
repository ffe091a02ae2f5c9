import type { SessionRole } from '@metodgraf/remote-kit';

/** Where to sign in so as to return to the page that was asked for. */
export function signInUrl(): string {
  const { pathname, search, hash } = location;
  return `/auth/login?${new URLSearchParams({ returnTo: pathname + search + hash })}`;
}

/** Makes another granted role the active one. Everything on the page belongs to the old one, so it begins anew. */
export async function switchRole({ role, organization }: SessionRole): Promise<void> {
  await post('/auth/role', { role, organization });
  location.assign('/');
}

/** Ends the session here and, where there is such a page, at the provider. */
export async function signOut(): Promise<void> {
  const answer = await post('/auth/logout');
  const { location: next } = (await answer.json().catch(() => ({}))) as { location?: string };
  location.assign(next ?? '/');
}

async function post(path: string, body: object = {}): Promise<Response> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': '1' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}
