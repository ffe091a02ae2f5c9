import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { MessageTree } from '../messages/message-tree.ts';
import type { PublishedRemote } from '../remote/published-remote.ts';
import type { RemoteDescriptor } from '../remote/remote.ts';

/** Writes `remote.json`: what the shell must know to draw the menu without loading the remote. */
export function publishRemote(descriptor: RemoteDescriptor): Plugin {
  let root = '';
  return {
    name: 'metodgraf:publish-remote',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle() {
      const messages = readJson(resolve(root, 'src/messages/ru.json')) as MessageTree;
      const published = describeRemote(descriptor, messages);
      this.emitFile({ type: 'asset', fileName: 'remote.json', source: toJson(published) });
    },
  };
}

/** Writes `documents.json`: the only documents that the gateway will run for this frontend, by their hash. */
export function publishDocuments(): Plugin {
  let root = '';
  return {
    name: 'metodgraf:publish-documents',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle() {
      const generated = resolve(root, 'src/gql/persisted-documents.json');
      const documents = existsSync(generated) ? (readJson(generated) as object) : {};
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: toJson(documents) });
    },
  };
}

/** The descriptor with its titles said in Russian and its menu made of absolute paths. */
export function describeRemote(
  descriptor: RemoteDescriptor,
  messages: MessageTree,
): PublishedRemote {
  const { basePath } = descriptor;
  return {
    ...descriptor,
    title: textOf(messages, descriptor.title),
    menu: descriptor.menu.map(({ title, to, order }) => ({
      title: textOf(messages, title),
      to: to === '' ? basePath : `${basePath}/${to}`,
      order,
    })),
    entry: 'mf-manifest.json',
    documents: 'documents.json',
  };
}

function textOf(messages: MessageTree, key: string): string {
  let found: string | MessageTree | undefined = messages;
  for (const step of key.split('.')) {
    found = typeof found === 'object' ? found[step] : undefined;
  }
  if (typeof found !== 'string') throw new Error(`No message "${key}" in src/messages/ru.json`);
  return found;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function toJson(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
