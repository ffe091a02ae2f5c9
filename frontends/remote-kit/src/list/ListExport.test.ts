import { parse } from 'graphql';
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mountComponent } from '../testing';
import ListExport from './ListExport.vue';

const document = Object.assign(parse('query People { people { id } }'), {
  __meta__: { hash: 'a'.repeat(64) },
});
const columns = [{ path: 'name', title: 'Человек' }];
const asked: { url: string; method: string; body: unknown; headers: Headers }[] = [];
let answers: (() => Response)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  asked.length = 0;
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    const { method = 'GET', body, headers } = init;
    asked.push({
      url,
      method,
      body: body ? JSON.parse(body as string) : undefined,
      headers: new Headers(headers),
    });
    return Promise.resolve(answers.shift()?.() ?? new Response(null, { status: 204 }));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const told =
  (state: string, rows: number, more: object = {}) =>
  () =>
    Response.json({ state, rows, total: 18_400, sha256: null, error: null, ...more });
const begun = () => Response.json({ id: 'e1' }, { status: 202 });

async function openExport(given: (() => Response)[]) {
  answers = given;
  const list = { source: { document, variables: { filter: { text: 'Иванова' } } } };
  const { page } = await mountComponent(ListExport, {
    messages: [],
    props: { list, columns, fileName: 'Люди' },
  });
  const press = async (text: string) => {
    await page
      .findAll('button')
      .find((each) => each.text().includes(text))
      ?.trigger('click');
    await flushPromises();
  };
  const words = () => page.text().replaceAll(/\s/g, ' ');
  return { page, press, words };
}

test('the whole list is asked for with its filters, and its file is offered', async () => {
  const { press, words, page } = await openExport([
    begun,
    told('RUNNING', 4_200),
    told('DONE', 18_400, { sha256: 'ab12'.repeat(16) }),
  ]);
  await press('CSV');
  expect(asked[0]).toMatchObject({
    url: '/export',
    method: 'POST',
    body: {
      sha256Hash: 'a'.repeat(64),
      variables: { filter: { text: 'Иванова' } },
      columns,
      fileName: 'Люди',
      format: 'csv',
    },
  });
  expect(asked[0]?.headers.get('x-csrf')).toBe('1');
  expect(words()).toContain('4 200 из 18 400');

  await vi.advanceTimersByTimeAsync(1_000);
  await flushPromises();
  expect(words()).toContain('Выгружено 18 400 строк');
  expect(page.get('a').attributes('href')).toBe('/export/e1/file');
});

test('a cancelled export is taken back', async () => {
  const { press, words } = await openExport([begun, told('RUNNING', 100)]);
  await press('XLSX');
  await press('Отменить');
  expect(asked.at(-1)).toMatchObject({ url: '/export/e1', method: 'DELETE' });
  expect(words()).toContain('Весь список с выбранными условиями');
});

test('leaving the page cancels what is under way', async () => {
  const { press, page } = await openExport([begun, told('RUNNING', 100)]);
  await press('XLSX');
  page.unmount();
  expect(asked.at(-1)).toMatchObject({ url: '/export/e1', method: 'DELETE' });
});

test.each([
  [
    'the gateway’s refusal',
    [
      () =>
        Response.json(
          { errors: [{ message: 'Вы уже выгружаете два списка', extensions: { code: 'T' } }] },
          { status: 429 },
        ),
    ],
    'Вы уже выгружаете два списка',
  ],
  ['a service', [begun, told('FAILED', 0, { error: 'Сервис «Реестр» недоступен' })], 'Реестр'],
  ['the network', [() => Response.error()], 'Нет связи с порталом'],
])('%s is told in words', async (_who, given, sentence) => {
  const { press, page } = await openExport(given);
  await press('CSV');
  expect(page.get('[role=alert]').text()).toContain(sentence);
});
