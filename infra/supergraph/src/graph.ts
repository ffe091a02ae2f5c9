import { fileURLToPath } from 'node:url';
import { compose } from './compose.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
const report = await compose({
  folder: here,
  collectFrom: fileURLToPath(new URL('../../../services', import.meta.url)),
  breaking: process.argv.includes('--breaking') ? 'report' : 'refuse',
});
for (const { code, message } of report.problems) console.error(`${code}: ${message}`);
for (const { message } of report.warnings) console.warn(`Совет: ${message}`);
for (const { level, message } of report.changes) console.log(`${level.padEnd(9)} ${message}`);
console.log(
  report.ok
    ? `Граф собран за ${report.milliseconds} мс, файлов записано: ${report.written.length}`
    : `Граф не собран, замечаний: ${report.problems.length}`,
);
process.exitCode = report.ok ? 0 : 1;
