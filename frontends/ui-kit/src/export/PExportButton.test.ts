import { mount } from '@vue/test-utils';
import { expect, test, vi } from 'vitest';
import type { ExportProgress } from './export-progress';
import PExportButton from './PExportButton.vue';

const mountButton = (progress: ExportProgress) =>
  mount(PExportButton, {
    attachTo: document.body,
    props: { progress },
    global: { stubs: ['RouterLink'] },
  });

const pressed = async (button: ReturnType<typeof mountButton>, text: string) => {
  await button
    .findAll('button')
    .find((each) => each.text().includes(text))
    ?.trigger('click');
};

test('the format is chosen in the panel', async () => {
  const button = mountButton({ state: 'IDLE' });
  await pressed(button, 'Выгрузить');
  await pressed(button, 'CSV');
  await pressed(button, 'Excel');
  expect(button.emitted('start')).toEqual([['csv'], ['xlsx']]);
});

test('progress says how many of how many, and can be cancelled', async () => {
  const button = mountButton({ state: 'RUNNING', rows: 4_200, total: 18_400 });
  expect(button.text().replaceAll(/\s/g, ' ')).toContain('4 200 из 18 400');
  await pressed(button, 'Отменить');
  expect(button.emitted('cancel')).toHaveLength(1);
});

test.each([
  [1, 'Выгружена 1 строка'],
  [3, 'Выгружено 3 строки'],
  [18_400, 'Выгружено 18 400 строк'],
])('the end says how many rows and their fingerprint: %i', async (rows, text) => {
  const sha256 = `ab12${'c'.repeat(60)}`;
  const writeText = vi.fn<() => Promise<void>>(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const button = mountButton({ state: 'DONE', rows, sha256, href: '/export/1/file' });
  expect(button.text().replaceAll(/\s/g, ' ')).toContain(text);
  expect(button.text()).toContain('SHA-256 ab12cccccccc…');
  expect(button.get('a').attributes('href')).toBe('/export/1/file');
  await pressed(button, 'Скопировать');
  expect(writeText).toHaveBeenCalledWith(sha256);
  expect(button.text()).toContain('Отпечаток скопирован');
});

test('a failure says why and lets one begin again', () => {
  const button = mountButton({ state: 'FAILED', error: 'Сервис «Реестр» временно недоступен' });
  expect(button.get('[role=alert]').text()).toContain('Сервис «Реестр» временно недоступен');
  expect(button.text()).toContain('CSV');
});
