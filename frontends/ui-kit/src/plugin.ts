import 'vuetify/styles/core';
import { createVuetify } from 'vuetify';
import { ru } from 'vuetify/locale';
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg';

/**
 * Vuetify as the portal uses it: Russian, dense, without its theme engine (see base/colours.css).
 * Installed once by whoever starts the page.
 */
export function createUi(): ReturnType<typeof createVuetify> {
  const field = { variant: 'outlined', density: 'compact', hideDetails: 'auto', color: 'primary' };
  return createVuetify({
    theme: false,
    icons: { defaultSet: 'mdi', aliases, sets: { mdi } },
    locale: { locale: 'ru', fallback: 'ru', messages: { ru } },
    defaults: {
      VTextField: field,
      VTextarea: field,
      VSelect: field,
      VAutocomplete: field,
      VDatePicker: { color: 'primary', weekdayFormat: 'short' },
    },
  });
}
