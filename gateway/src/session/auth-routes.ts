import { z } from 'zod';
import { ROLES } from '../identity/viewer.ts';
import type { Exchange, Handler } from '../http/exchange.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { assertOwnPage } from '../http/own-page-only.ts';
import { sendPage } from '../http/page.ts';
import { readJsonBody } from '../http/request-body.ts';
import { redirect, sendJson } from '../http/respond.ts';
import type { Log } from '../log.ts';
import { cookie, type CookieNames, noCookie, readCookie } from './cookies.ts';
import { activeGrants, grantOf, labelOf } from './grants.ts';
import type { Issuer } from './issuer.ts';
import { safeReturnTo } from './return-to.ts';
import type { SignIns } from './sign-ins.ts';
import { type Recognition, recognise } from './signed-in.ts';

/** What signing in and out works with. */
export interface AuthParts extends Recognition {
  readonly issuer: Issuer;
  readonly signIns: SignIns;
  readonly cookies: CookieNames;
  readonly origin: string;
  readonly log: Log;
}

/** The paths under `/auth/` by method. */
export function authRoutes(parts: AuthParts): ReadonlyMap<string, Handler> {
  return new Map<string, Handler>([
    ['GET /auth/login', (exchange) => beginSignIn(parts, exchange)],
    ['GET /auth/callback', (exchange) => finishSignIn(parts, exchange)],
    ['GET /auth/session', (exchange) => showSession(parts, exchange)],
    ['POST /auth/role', (exchange) => changeRole(parts, exchange)],
    ['POST /auth/logout', (exchange) => signOut(parts, exchange)],
  ]);
}

async function beginSignIn(
  parts: AuthParts,
  { response, url, requestId }: Exchange,
): Promise<void> {
  const returnTo = safeReturnTo(url.searchParams.get('returnTo'), parts.origin);
  const again = url.searchParams.has('again');
  try {
    const { url: issuerUrl, signIn } = await parts.issuer.signInUrl(returnTo, again);
    const secret = await parts.signIns.begin(signIn);
    response.setHeader('set-cookie', cookie(parts.cookies.signIn, secret));
    redirect(response, issuerUrl.href);
  } catch (error) {
    parts.log.error({ error, requestId }, 'sign-in cannot begin');
    sendPage(response, 503, {
      title: 'Вход временно недоступен',
      text: `Служба входа не отвечает. Попробуйте через минуту. Номер запроса: ${requestId}`,
      links: [{ href: `/auth/login?returnTo=${encodeURIComponent(returnTo)}`, text: 'Повторить' }],
    });
  }
}

async function finishSignIn(parts: AuthParts, exchange: Exchange): Promise<void> {
  const { request, response, url, requestId } = exchange;
  const secret = readCookie(request.headers.cookie, parts.cookies.signIn);
  const signIn = secret === undefined ? undefined : await parts.signIns.take(secret);
  const forgetSignIn = noCookie(parts.cookies.signIn);
  response.setHeader('set-cookie', forgetSignIn);
  if (!signIn) return sendPage(response, 400, STALE);

  const callback = new URL(`${url.pathname}${url.search}`, parts.origin);
  const identity = await parts.issuer.identify(callback, signIn).catch((error: unknown) => {
    parts.log.warn({ error, requestId }, 'sign-in refused');
    return undefined;
  });
  if (!identity) return sendPage(response, 400, STALE);

  const account = await parts.accounts.find(identity.issuer, identity.subject);
  if (!account) return sendPage(response, 403, unknown(identity.subject));
  const [first] = activeGrants(account.grants, parts.today());
  if (!first) return sendPage(response, 403, WITHOUT_ROLE);

  // The secret is made here, after the sign-in: one planted in the browser before is worth nothing (S35).
  const { role, organization } = first;
  const session = await parts.sessions.begin({ ...identity, role, organization });
  parts.log.info({ person: account.person, role, requestId }, 'signed in');
  response.setHeader('set-cookie', [cookie(parts.cookies.session, session), forgetSignIn]);
  redirect(response, signIn.returnTo);
}

/** A page may ask again and again whether somebody is there: that is no sign that somebody is. */
async function showSession(parts: AuthParts, { request, response }: Exchange): Promise<void> {
  const signedIn = await recognise(request, parts, 'LOOK');
  if (!signedIn) return sendJson(response, 200, { signedIn: false });
  const { person, session, grants } = signedIn;
  sendJson(response, 200, {
    signedIn: true,
    person,
    role: session.role,
    organization: session.organization,
    roles: grants.map((grant) => ({
      role: grant.role,
      organization: grant.organization,
      label: labelOf(grant),
    })),
    expiresAt: session.expiresAt.toISOString(),
  });
}

const RoleChoice = z.object({ role: z.enum(ROLES), organization: z.string().nullable() });

async function changeRole(parts: AuthParts, exchange: Exchange): Promise<void> {
  const { request, response, requestId } = exchange;
  assertOwnPage(request, parts.origin);
  const signedIn = await recognise(request, parts);
  if (!signedIn) throw new HttpRefusal(401, 'UNAUTHENTICATED', 'Войдите, чтобы продолжить');
  const { data: choice } = RoleChoice.safeParse(await readJsonBody(request));
  if (!choice) throw new HttpRefusal(400, 'BAD_USER_INPUT', 'Не указаны роль и организация');
  if (!grantOf(signedIn.grants, choice)) {
    throw new HttpRefusal(403, 'FORBIDDEN', 'Эта роль вам не назначена');
  }
  const secret = await parts.sessions.renew(signedIn.secret, choice);
  if (secret === undefined)
    throw new HttpRefusal(401, 'UNAUTHENTICATED', 'Войдите, чтобы продолжить');
  parts.log.info({ person: signedIn.person, role: choice.role, requestId }, 'role changed');
  response.setHeader('set-cookie', cookie(parts.cookies.session, secret));
  sendJson(response, 200, { role: choice.role, organization: choice.organization });
}

/** Ends our session at once; `location` is where the browser should go to leave the issuer too. */
async function signOut(parts: AuthParts, { request, response }: Exchange): Promise<void> {
  assertOwnPage(request, parts.origin);
  const secret = readCookie(request.headers.cookie, parts.cookies.session);
  const session = secret === undefined ? undefined : await parts.sessions.find(secret, 'LOOK');
  if (secret !== undefined) await parts.sessions.end(secret);
  const elsewhere = session && (await parts.issuer.signOutUrl(session.idToken));
  response.setHeader('set-cookie', noCookie(parts.cookies.session));
  sendJson(response, 200, { location: elsewhere?.href ?? '/' });
}

const STALE = {
  title: 'Войти не получилось',
  text: 'Вход прерван или длился слишком долго. Начните ещё раз.',
  links: [{ href: '/auth/login', text: 'Войти' }],
};
/** Tells under which name the administrator is to register the sign-in: nobody else can know it. */
const unknown = (subject: string) => ({
  title: 'Учётная запись не связана с реестром',
  text: `Учётная запись не связана с человеком в реестре. Обратитесь к администратору вашей организации или в ЦНППМ и назовите имя входа: ${subject}`,
  links: [{ href: '/auth/login?again', text: 'Войти под другим именем' }],
});
const WITHOUT_ROLE = {
  title: 'Нет действующей роли',
  text: 'Вы есть в реестре, но сегодня у вас нет ни одной роли. Обратитесь к администратору вашей организации или в ЦНППМ.',
  links: [{ href: '/auth/login?again', text: 'Войти под другим именем' }],
};
