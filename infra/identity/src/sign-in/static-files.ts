/** What the pages load; a strict policy of content allows nothing inline. */
export const staticFiles: ReadonlyMap<string, { readonly type: string; readonly body: string }> =
  new Map([
    ['/sign-in/style.css', { type: 'text/css; charset=utf-8', body: style() }],
    [
      '/sign-in/leave.js',
      {
        type: 'text/javascript; charset=utf-8',
        body: "document.querySelector('button[name=logout]').click();\n",
      },
    ],
  ]);

function style(): string {
  return `
:root { color-scheme: light dark; --ink: #1b2430; --paper: #f4f6f8; --card: #fff; --line: #6b7683; --accent: #1d4f91; --accent-ink: #fff; --alarm: #a4161a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf1; --paper: #14181d; --card: #1d232b; --line: #8a97a6; --accent: #8ab8f5; --accent-ink: #10213a; --alarm: #ff9b9b; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 "PT Sans", system-ui, sans-serif; }
main { width: 100%; max-width: 26rem; padding: 2rem 1.5rem; background: var(--card); border-radius: .75rem; box-shadow: 0 1px 3px rgb(0 0 0 / .12); }
h1 { margin: 0 0 1.5rem; font-size: 1.5rem; line-height: 1.25; }
.product { margin: 0 0 .25rem; font-weight: 700; color: var(--accent); }
label { display: block; margin: 1rem 0 .25rem; font-weight: 700; }
input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .375rem; }
input[aria-invalid="true"] { border-color: var(--alarm); border-width: 2px; }
button { width: 100%; min-height: 2.75rem; margin-top: 1.5rem; padding: .5rem 1rem; font: inherit; font-weight: 700; color: var(--accent-ink); background: var(--accent); border: 0; border-radius: .375rem; cursor: pointer; }
:is(input, button, a):focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); }
[role="alert"] { margin: 0 0 1rem; padding: .75rem 1rem; border-left: 4px solid var(--alarm); background: color-mix(in srgb, var(--alarm) 10%, transparent); }
.quiet { font-size: .9375rem; opacity: .85; }
`.trimStart();
}
