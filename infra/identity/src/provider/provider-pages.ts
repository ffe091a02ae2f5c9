import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { html, page, raw } from '../sign-in/page.ts';

/**
 * Leaving asked for by the gateway with the person's own ID token goes on by itself; any other
 * link to this page, which a stranger may have sent, waits for a press of the button.
 */
export function showLeaving(context: KoaContextWithOIDC, form: string): void {
  const { oidc } = context;
  const hint = oidc.entities.IdTokenHint as { payload?: { sub?: string } } | undefined;
  const isOwnWish =
    hint?.payload?.sub !== undefined && hint.payload.sub === oidc.session?.accountId;
  context.type = 'html';
  context.body = page(
    'Выход',
    html`
      <p>Вы выходите из МетодГрафа на этом устройстве.</p>
      ${raw(form)}
      <button type="submit" form="op.logoutForm" name="logout" value="yes">Выйти</button>
      ${isOwnWish ? raw('<script src="/sign-in/leave.js" defer></script>') : raw('')}
    `,
  );
}

/** Shown only when nobody said where to go after leaving. */
export function showLeft(context: KoaContextWithOIDC, gatewayOrigin: string): void {
  context.type = 'html';
  context.body = page('Вы вышли', html`<p><a href="${gatewayOrigin}/">Войти снова</a></p>`);
}

/** Says what to do; the protocol's own code stays visible for whoever is asked for help. */
export function showFailure(context: KoaContextWithOIDC, out: ErrorOut): void {
  context.type = 'html';
  context.body = page(
    'Войти не получилось',
    html`
      <p>Запрос на вход устарел или повреждён. Вернитесь на главную страницу и войдите ещё раз.</p>
      <p class="quiet">Код для поддержки: ${out.error}</p>
    `,
  );
}
