import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { issueText } from './issue-text.ts';
import type { RegionFault } from './region-error.ts';
import { readYaml, type YamlPath, type YamlSource } from './yaml-source.ts';

/** A file that satisfied its schema, still able to place a later fault on a line. */
export interface LoadedFile<T> {
  readonly source: YamlSource;
  readonly content: T;
}

/** Reads the files of regions and gathers what is wrong with them, so that all faults are told at once. */
export class RegionFiles {
  readonly faults: RegionFault[] = [];
  readonly warnings: RegionFault[] = [];
  readonly #root: string;
  readonly #read = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** A file every region must have. */
  required<S extends z.ZodType>(file: string, schema: S): LoadedFile<z.infer<S>> | undefined {
    if (existsSync(join(this.#root, file))) return this.optional(file, schema);
    this.faults.push({ file, line: 1, text: 'файла нет, а он обязателен' });
    return undefined;
  }

  /** A file a region may go without; undefined also when it is faulty, and then the fault is kept. */
  optional<S extends z.ZodType>(file: string, schema: S): LoadedFile<z.infer<S>> | undefined {
    const path = join(this.#root, file);
    if (!existsSync(path)) return undefined;
    this.#read.add(file);

    const source = readYaml(file, readFileSync(path, 'utf8'));
    if (Array.isArray(source)) {
      this.faults.push(...source);
      return undefined;
    }
    const parsed = schema.safeParse(source.content, { reportInput: true });
    if (parsed.success) return { source, content: parsed.data };
    for (const issue of parsed.error.issues) {
      this.fault(source, pathOf(issue), issueText(issue));
    }
    return undefined;
  }

  /** Every YAML file of a folder, in the order of their names. */
  folder<S extends z.ZodType>(folder: string, schema: S): LoadedFile<z.infer<S>>[] {
    return yamlFilesUnder(this.#root, folder).flatMap((file) => this.optional(file, schema) ?? []);
  }

  fault(source: YamlSource, path: YamlPath, text: string): void {
    this.faults.push({ file: source.file, line: source.lineOf(path), text });
  }

  warn(source: YamlSource, path: YamlPath, text: string): void {
    this.warnings.push({ file: source.file, line: source.lineOf(path), text });
  }

  /** A misspelt file name would otherwise silently leave the region without its content. */
  refuseUnreadFiles(region: string): void {
    for (const file of yamlFilesUnder(this.#root, region)) {
      if (!this.#read.has(file)) {
        this.faults.push({ file, line: 1, text: 'такого файла в регионе быть не должно' });
      }
    }
  }
}

/** An unknown key is its own place; zod names only the object that holds it. */
function pathOf(issue: z.core.$ZodIssue): YamlPath {
  return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
}

function yamlFilesUnder(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}
