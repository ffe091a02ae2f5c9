import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type default as Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import type { Accounts } from '../accounts/accounts.ts';
import type { AttemptLimiter } from './attempt-limiter.ts';
import { readForm } from './read-form.ts';
import { securityHeaders } from './security-headers.ts';
import { lapsedPage, type SignInForm, signInPage } from './sign-in-page.ts';

/** What signing in rests on. */
export type SignInParts = {
  readonly provider: Provider;
  readonly accounts: Accounts;
  readonly limiter: AttemptLimiter;
  readonly log: Logger;
  readonly gatewayOrigin: string;
};

/** The page between the gateway's request and the provider's answer: a login and a password. */
export class SignIn {
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  /** Answers GET and POST of `/sign-in/<interaction>`. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { provider, gatewayOrigin } = this.#parts;
    try {
      const { uid } = await provider.interactionDetails(request, response);
      if (request.method === 'POST') await this.#check(request, response, uid);
      else
        this.#show(response, 200, signInPage(`/sign-in/${uid}`, { login: '', trouble: undefined }));
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      this.#show(response, 400, lapsedPage(gatewayOrigin));
    }
  }

  async #check(request: IncomingMessage, response: ServerResponse, uid: string): Promise<void> {
    const { provider, accounts, limiter, log } = this.#parts;
    const form = await readForm(request);
    const login = (form.get('login') ?? '').trim().toLowerCase().slice(0, 64);
    const again = (trouble: SignInForm['trouble'], status: number): void =>
      this.#show(response, status, signInPage(`/sign-in/${uid}`, { login, trouble }));

    const admission = await limiter.admit({ login, address: this.#addressOf(request) });
    if (admission.locked) {
      log.warn('sign-in locked');
      again('LOCKED', 429);
      return;
    }
    const subject = await accounts.subjectOf(login, (form.get('password') ?? '').slice(0, 256));
    if (subject === undefined) {
      log.info('sign-in refused');
      await admission.slowDown();
      again('WRONG', 401);
      return;
    }
    await admission.succeeded();
    await provider.interactionFinished(request, response, {
      login: { accountId: subject, remember: false },
    });
  }

  #show(response: ServerResponse, status: number, body: string): void {
    response.writeHead(status, {
      ...securityHeaders(this.#parts.gatewayOrigin),
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(body);
  }

  /** The last hop's word counts only when a proxy of our own stands before us. */
  #addressOf(request: IncomingMessage): string {
    const forwarded = request.headers['x-forwarded-for'];
    const last = String(forwarded ?? '')
      .split(',')
      .at(-1)
      ?.trim();
    return (this.#parts.provider.proxy && last) || (request.socket.remoteAddress ?? '');
  }
}
