export { type Installation, readInstallation } from './installation/installation-file.ts';
export * from './postgres/index.ts';
