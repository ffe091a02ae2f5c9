/** Text that is markup already and must not be escaped again. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Markup with every inserted value escaped, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: (string | Markup)[]): Markup {
  return new Markup(
    parts.reduce((text, part, index) => {
      const value = values[index - 1] ?? '';
      return text + (value instanceof Markup ? value.text : escaped(value)) + part;
    }),
  );
}

/** Markup from a source we trust: our own constants and the provider's forms. */
export function raw(text: string): Markup {
  return new Markup(text);
}

/** The frame of all pages of signing in and out. */
export function page(title: string, content: Markup): string {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} — МетодГраф</title>
        <link rel="stylesheet" href="/sign-in/style.css" />
      </head>
      <body>
        <main>
          <p class="product">МетодГраф</p>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.text;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
