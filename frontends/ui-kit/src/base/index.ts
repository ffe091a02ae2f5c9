/**
 * The first stylesheet of a page: layers, palette, fonts, page and print.
 * Imported statically by whoever starts the page (the shell, or a remote running alone), before any component.
 */
import './layers.css';
import '@fontsource/pt-sans/latin-400.css';
import '@fontsource/pt-sans/latin-700.css';
import '@fontsource/pt-sans/cyrillic-400.css';
import '@fontsource/pt-sans/cyrillic-700.css';
import './colours.css';
import './page.css';
import './print.css';
