import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

/** Says to a producer of facts that it is the gateway who reads; keys are found by the reader's name. */
export function feedToken(privateKey: KeyObject, producer: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA', kid: 'gateway' })
    .setIssuer('gateway')
    .setAudience(producer)
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(privateKey);
}
