import { createPrivateKey, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Configuration as ProviderConfiguration, type JWK, Provider } from 'oidc-provider';
import type { Pool } from 'pg';
import type { Accounts } from '../accounts/accounts.ts';
import type { Configuration } from '../configuration.ts';
import { artifactStores } from './artifact-store.ts';
import { grantWithoutAsking } from './grant-without-asking.ts';
import { showFailure, showLeft, showLeaving } from './provider-pages.ts';
import { securityHeaders } from '../sign-in/security-headers.ts';

/** The one client: the gateway, which keeps the browser's session itself. */
export const CLIENT_ID = 'metodgraf-gateway';

const MINUTE = 60;

/** OpenID Connect with nothing but what the gateway uses: code flow with PKCE, and logout. */
export function createProvider(
  configuration: Configuration,
  { pool, accounts }: { pool: Pool; accounts: Accounts },
): Provider {
  const { issuer, gatewayOrigin } = configuration;
  const provider = new Provider(issuer, {
    ...behaviour(configuration),
    adapter: artifactStores(pool),
    findAccount: async (_context, subject) =>
      (await accounts.exists(subject))
        ? { accountId: subject, claims: () => Promise.resolve({ sub: subject }) }
        : undefined,
  });
  provider.proxy = new URL(issuer).protocol === 'https:';
  provider.use(async (context, next) => {
    context.set(securityHeaders(gatewayOrigin));
    await next();
  });
  return provider;
}

function behaviour({ gatewayOrigin, clientSecret, keyFile }: Configuration): ProviderConfiguration {
  const pem = readFileSync(keyFile, 'utf8');
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${gatewayOrigin}/auth/callback`],
        post_logout_redirect_uris: [`${gatewayOrigin}/`],
        id_token_signed_response_alg: 'EdDSA',
      },
    ],
    scopes: ['openid'],
    pkce: { required: () => true },
    jwks: { keys: [signingKey(pem)] },
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    cookies: { keys: [cookieKey(pem)] },
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
    loadExistingGrant: grantWithoutAsking,
    renderError: showFailure,
    // A session here must not outlive the idle limit of the gateway's, or it would undo it.
    ttl: {
      Session: 30 * MINUTE,
      Grant: 30 * MINUTE,
      Interaction: 30 * MINUTE,
      AuthorizationCode: MINUTE,
      AccessToken: 5 * MINUTE,
      IdToken: 5 * MINUTE,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: showLeaving,
        postLogoutSuccessSource: (context) => showLeft(context, gatewayOrigin),
      },
    },
  };
}

function signingKey(pem: string): JWK {
  const jwk = createPrivateKey(pem).export({ format: 'jwk' });
  return { ...jwk, kty: 'OKP', kid: 'identity', alg: 'EdDSA', use: 'sig' };
}

/** Derived, so that cookies stay good after a restart and no second secret has to be kept. */
function cookieKey(pem: string): string {
  return Buffer.from(hkdfSync('sha256', pem, '', 'metodgraf identity cookies', 32)).toString(
    'base64',
  );
}
