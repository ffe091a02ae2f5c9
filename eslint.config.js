import i18n from '@intlify/eslint-plugin-vue-i18n';
import vue from 'eslint-plugin-vue';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import ts from 'typescript-eslint';

/** Attributes that a person reads or hears: their words come from messages too. */
const spokenAttributes = ['alt', 'aria-label', 'label', 'placeholder', 'title', 'subtitle', 'text'];

// ESLint looks at *.vue only: oxlint reads neither templates nor, with type information, their scripts.
export default [
  { ignores: ['**/*.{ts,js,mjs}', '**/dist/**', '**/src/gql/**'] },
  ...vue.configs['flat/essential'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['frontends/**/*.vue'],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        // One program for all of them: a program a package takes twice the time.
        project: 'frontends/tsconfig.json',
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'vue-i18n': i18n, '@typescript-eslint': ts.plugin },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      'max-lines': ['error', 300],
      'vue-i18n/no-raw-text': [
        'error',
        { attributes: { '/.+/': spokenAttributes }, ignorePattern: '^[^\\p{L}]+$' },
      ],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/no-v-html': 'error',
      // It wants an id even for a control that stands inside its label.
      'vuejs-accessibility/label-has-for': 'off',
    },
  },
];
