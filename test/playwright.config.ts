import { defineConfig } from '@playwright/test';
import { SYSTEM_ORIGIN } from './system/system-place.ts';

/** Whole-system tests: one installation, one browser, one after another, since they share its numbers. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './system/start-system.ts',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  outputDir: '.cache/playwright',
  reporter: 'list',
  use: {
    baseURL: SYSTEM_ORIGIN,
    browserName: 'chromium',
    locale: 'ru-RU',
    timezoneId: 'Asia/Novokuznetsk',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['METODGRAF_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
