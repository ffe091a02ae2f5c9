export { type Installation, readInstallation } from './installation/installation-file.ts';
export { type RunningPart, runningParts } from './installation/running-parts.ts';
export * from './postgres/index.ts';
