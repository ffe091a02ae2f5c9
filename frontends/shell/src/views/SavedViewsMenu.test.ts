import { type Answer, mountComponent, type MountedPage } from '@metodgraf/remote-kit/testing';
import { flushPromises } from '@vue/test-utils';
import { expect, test } from 'vitest';
import ru from '../messages/ru.json';
import SavedViewsMenu from './SavedViewsMenu.vue';

const view = (more: object = {}) => ({
  __typename: 'SavedView',
  id: 'v1',
  title: 'Руководители',
  query: 'kind=LEADER',
  sharedWith: 'NOBODY',
  mine: true,
  version: 1,
  owner: null,
  ...more,
});
const listed = (...views: object[]) => ({
  savedViews: {
    __typename: 'SavedViewConnection',
    totalCount: views.length,
    edges: views.map((node) => ({ __typename: 'SavedViewEdge', node })),
  },
});

async function openMenu(answers: Record<string, Answer>) {
  const mounted = await mountComponent(SavedViewsMenu, { messages: [ru], answers });
  await mounted.router.push('/people?kind=LEADER');
  await press(mounted, 'Виды');
  return mounted;
}

async function press({ page }: MountedPage, text: string): Promise<void> {
  const within = [...document.querySelectorAll('button')];
  within.findLast((button) => button.textContent.includes(text))?.click();
  await flushPromises();
  await page.vm.$nextTick();
}

test('one’s own views can be changed, others’ say whose they are', async () => {
  const other = view({
    id: 'v2',
    title: 'Без методиста',
    query: '',
    mine: false,
    owner: { __typename: 'Person', id: 'p', name: 'Иванова Анна' },
  });
  const { page, sent } = await openMenu({ SavedViewsMenu: listed(view(), other) });
  expect(sent[0]?.variables).toMatchObject({ path: '/people' });
  const links = page.findAll('.link');
  expect(links.map((link) => link.attributes('href'))).toEqual(['/people?kind=LEADER', '/people']);
  expect(links.map((link) => link.attributes('aria-current'))).toEqual(['true', undefined]);
  expect(page.text()).toContain('Сохранил(а) Иванова Анна');
  expect(page.findAll('.view button')).toHaveLength(1);
});

test('the address one is at is saved under a name', async () => {
  const mounted = await openMenu({
    SavedViewsMenu: listed(),
    SavedViewsMenuSave: { saveView: view() },
  });
  await press(mounted, 'Сохранить текущий вид');
  const nameField = () =>
    document.querySelector<HTMLInputElement>('#saved-view input:not([type=radio])');
  // The field is loaded when it is first drawn, and a machine may be busy.
  await expect.poll(nameField, { timeout: 15_000 }).not.toBeNull();
  const field = nameField();
  if (field) field.value = 'Руководители';
  field?.dispatchEvent(new Event('input'));
  document.querySelector<HTMLFormElement>('form#saved-view')?.requestSubmit();
  await flushPromises();
  expect(mounted.sent.find(({ operationName }) => operationName.endsWith('Save'))).toMatchObject({
    variables: {
      input: {
        path: '/people',
        query: 'kind=LEADER',
        title: 'Руководители',
        sharedWith: 'NOBODY',
      },
    },
  });
});
