import { html, page, raw } from './page.ts';

/** Why the form is shown again; the same words whether the login or the password was wrong. */
type SignInTrouble = 'WRONG' | 'LOCKED';

const sentences: Record<SignInTrouble, string> = {
  WRONG: 'Логин или пароль не подошли. Проверьте раскладку и попробуйте ещё раз.',
  LOCKED: 'Слишком много неудачных попыток. Вход закрыт на 15 минут, потом попробуйте ещё раз.',
};

/** What the form knows of the attempt before. */
export type SignInForm = { readonly login: string; readonly trouble: SignInTrouble | undefined };

/** The form works without scripts and with a password manager. */
export function signInPage(action: string, { login, trouble }: SignInForm): string {
  const isWrong = trouble !== undefined;
  const alert = isWrong ? html`<p role="alert" id="trouble">${sentences[trouble]}</p>` : raw('');
  const field = isWrong ? raw('aria-invalid="true" aria-describedby="trouble"') : raw('');
  return page(
    'Вход',
    html`
      ${alert}
      <form method="post" action="${action}">
        <label for="login">Логин</label>
        <input
          id="login"
          name="login"
          value="${login}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          maxlength="64"
          ${field}
          ${raw(isWrong ? '' : 'autofocus')}
        />
        <label for="password">Пароль</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          maxlength="256"
          ${field}
          ${raw(isWrong ? 'autofocus' : '')}
        />
        <button type="submit">Войти</button>
      </form>
      <p class="quiet">Демонстрационные логины и пароль напечатаны там, где запущен МетодГраф.</p>
    `,
  );
}

/** The attempt to sign in lives half an hour, and pages stay open longer. */
export function lapsedPage(gatewayOrigin: string): string {
  return page(
    'Страница входа устарела',
    html`
      <p>Она открыта слишком давно или вход уже выполнен в другой вкладке.</p>
      <p><a href="${gatewayOrigin}/">Вернуться в МетодГраф</a></p>
    `,
  );
}
