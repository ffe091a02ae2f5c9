import type { ServerResponse } from 'node:http';
import { sendText } from './respond.ts';

/** A plain page for moments when there is no front end to speak: it must work without scripts. */
export interface Page {
  readonly title: string;
  readonly text: string;
  readonly links?: readonly { readonly href: string; readonly text: string }[];
}

/** Shows a plain page. */
export function sendPage(response: ServerResponse, status: number, page: Page): void {
  sendText(response, status, { type: 'text/html', text: render(page) });
}

function render({ title, text, links = [] }: Page): string {
  const anchors = links.map(
    ({ href, text: label }) => `<a href="${escape(href)}">${escape(label)}</a>`,
  );
  return `<!doctype html>
<html lang="ru">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)} — МетодГраф</title>
    <style>
      body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 38rem; margin: 12vh auto; padding: 0 1.25rem; color: #1b1f24; background: #fff; }
      h1 { font-size: 1.5rem; line-height: 1.25; }
      a { color: #0b4ea2; margin-right: 1.5rem; }
      @media (prefers-color-scheme: dark) { body { color: #e8eaed; background: #16191d; } a { color: #8ab8ff; } }
    </style>
  </head>
  <body>
    <main>
      <h1>${escape(title)}</h1>
      <p>${escape(text)}</p>
      <p>${anchors.join('')}</p>
    </main>
  </body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
