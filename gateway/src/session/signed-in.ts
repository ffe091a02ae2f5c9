import type { IncomingMessage } from 'node:http';
import type { Viewer } from '../identity/viewer.ts';
import type { AccountDirectory } from './account-directory.ts';
import { readCookie } from './cookies.ts';
import { activeGrants, type Grant, grantOf, viewerUnder } from './grants.ts';
import type { Purpose, Session, Sessions } from './sessions.ts';

/** Somebody who may ask: the session, all roles of today, and the viewer of the active one. */
export interface SignedIn {
  readonly secret: string;
  readonly session: Session;
  readonly person: string;
  readonly grants: readonly Grant[];
  readonly viewer: Viewer;
}

/** Everything needed to recognise who sends a request. */
export interface Recognition {
  readonly sessions: Sessions;
  readonly accounts: AccountDirectory;
  readonly cookieName: string;
  /** The day in the region: grants hold by its calendar. */
  readonly today: () => string;
}

/**
 * Who sends a request. The grants are read each time: a session whose role was taken away or has run out
 * is over, not silently turned into another role.
 */
export async function recognise(
  { headers }: Pick<IncomingMessage, 'headers'>,
  recognition: Recognition,
  purpose: Purpose = 'USE',
): Promise<SignedIn | undefined> {
  const secret = readCookie(headers.cookie, recognition.cookieName);
  return secret === undefined ? undefined : recogniseSecret(secret, recognition, purpose);
}

/** The same for work that goes on after the request that began it. */
export async function recogniseSecret(
  secret: string,
  { sessions, accounts, today }: Recognition,
  purpose: Purpose,
): Promise<SignedIn | undefined> {
  const session = await sessions.find(secret, purpose);
  if (!session) return undefined;

  const account = await accounts.find(session.issuer, session.subject);
  const grants = activeGrants(account?.grants ?? [], today());
  const grant = grantOf(grants, session);
  if (!account || !grant) {
    await sessions.end(secret);
    return undefined;
  }
  const { person } = account;
  const viewer = viewerUnder(grant, { person, session: session.id });
  return { secret, session, person, grants, viewer };
}
