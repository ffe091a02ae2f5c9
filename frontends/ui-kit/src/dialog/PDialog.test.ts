import { mount } from '@vue/test-utils';
import { expect, test, vi } from 'vitest';
import { defineComponent, ref } from 'vue';
import { createUi } from '../plugin';
import PDialog from './PDialog.vue';

const Page = defineComponent({
  components: { PDialog },
  setup: () => ({ open: ref(false) }),
  template: `
    <button id="opener" @click="open = true">Новая кампания</button>
    <PDialog v-model="open" title="Кампания"><input id="name" /></PDialog>`,
});

test('the focus returns to whoever opened the dialog', async () => {
  const page = mount(Page, { attachTo: document.body, global: { plugins: [createUi()] } });
  const opener = page.get<HTMLButtonElement>('#opener');
  opener.element.focus();

  await opener.trigger('click');
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).not.toBeNull());
  document.querySelector<HTMLElement>('#name')?.focus();
  const titleId = document.querySelector('[role=dialog]')?.getAttribute('aria-labelledby');
  expect(document.getElementById(titleId ?? '')?.textContent).toBe('Кампания');

  document.querySelector<HTMLElement>('[aria-label=Закрыть]')?.click();
  await vi.waitFor(() => expect(document.activeElement).toBe(opener.element));
});
