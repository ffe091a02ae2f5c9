import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import type { RegistryProblem } from './problem.ts';
import type { ApprovedChange } from './registry-folder.ts';

/** One difference between the public schema in force and the proposed one. */
export interface ApiChange {
  readonly level: 'BREAKING' | 'DANGEROUS' | 'SAFE';
  readonly path: string;
  readonly message: string;
}

/** All differences of the public schema; without a schema in force nothing can break. */
export async function apiChanges(before: string | undefined, after: string): Promise<ApiChange[]> {
  if (before === undefined) return [];
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes.map(({ criticality, path, message }) => ({
    level: levels[criticality.level],
    path: path ?? '',
    message,
  }));
}

const levels = {
  [CriticalityLevel.Breaking]: 'BREAKING',
  [CriticalityLevel.Dangerous]: 'DANGEROUS',
  [CriticalityLevel.NonBreaking]: 'SAFE',
} as const;

/** Breaking changes that nobody approved: clients in use would stop working. */
export function unapproved(
  changes: readonly ApiChange[],
  approved: readonly ApprovedChange[],
): RegistryProblem[] {
  const paths = new Set(approved.map(({ path }) => path));
  return changes
    .filter(({ level, path }) => level === 'BREAKING' && !paths.has(path))
    .map(({ path, message }) => ({
      code: 'BREAKING_CHANGE',
      coordinate: path,
      message: `Изменение ломает работающие экраны: ${path} (${message}). Согласуйте его и впишите в approved-breaking.json с причиной.`,
    }));
}
