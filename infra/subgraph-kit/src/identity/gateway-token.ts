import { createHash } from 'node:crypto';
import { createRemoteJWKSet, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { refusal } from '../problem/refusal.ts';
import { type Viewer, viewerOf } from './viewer.ts';

export const GATEWAY_ISSUER = 'metodgraf:gateway';

/** Clocks of institutions may differ by this much. Source: reliability R21. */
const LEEWAY_SECONDS = 30;
const REMEMBERED = 5_000;

/** Verifies the gateway's token for one service; a verified token is remembered until it expires. */
export function gatewayTokenVerifier(service: string, keys: JWTVerifyGetKey) {
  const remembered = new Map<string, { viewer: Viewer; until: number }>();

  return async function verify(authorization: string | undefined): Promise<Viewer> {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (!token) throw refusal('UNAUTHENTICATED', 'Запрос пришёл не через шлюз: нет токена');

    const fingerprint = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(fingerprint);
    if (known && known.until > Date.now()) return known.viewer;

    const payload = await verified(token, service, keys);
    const viewer = viewerIn(payload);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(fingerprint, { viewer, until: (payload.exp ?? 0) * 1000 });
    return viewer;
  };
}

/** A signed token may still name nobody we know: a role or a scope of another edition. */
function viewerIn(payload: JWTPayload): Viewer {
  try {
    return viewerOf(payload);
  } catch {
    throw refusal(
      'UNAUTHENTICATED',
      'Токен шлюза не описывает известного участника. Войдите заново',
    );
  }
}

async function verified(
  token: string,
  service: string,
  keys: JWTVerifyGetKey,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      audience: service,
      issuer: GATEWAY_ISSUER,
      algorithms: ['EdDSA'],
      requiredClaims: ['exp', 'sub', 'jti'],
      clockTolerance: LEEWAY_SECONDS,
      maxTokenAge: '2 minutes',
    });
    return payload;
  } catch {
    throw refusal('UNAUTHENTICATED', 'Токен шлюза недействителен или истёк. Войдите заново');
  }
}

/** The gateway's public keys, fetched on demand so that services may start before it. */
export function gatewayKeys(gatewayUrl: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL('/.well-known/jwks.json', gatewayUrl), {
    cooldownDuration: 2_000,
  });
}
