import { createUi } from '@metodgraf/ui-kit/plugin';
import urql from '@urql/vue';
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { type Component, defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, type Router, RouterView } from 'vue-router';
import { createMessages } from '../messages/create-messages';
import type { MessageTree } from '../messages/message-tree';
import { messagesKey } from '../messages/use-i18n';
import type { Remote } from '../remote/remote';
import { type Viewer, viewerKey } from '../session/session';
import { type Answer, answeringGraph, type SentRequest } from './answering-graph';

/** A signed-in educator; a test that is about the role gives its own. */
export const anEducator: Viewer = {
  person: '00000000-0000-4000-8000-000000000001',
  role: 'EDUCATOR',
  organization: null,
};

export interface MountOptions {
  readonly messages: readonly MessageTree[];
  readonly answers?: Record<string, Answer>;
  readonly viewer?: Viewer;
}

export interface MountedPage {
  readonly page: VueWrapper;
  readonly router: Router;
  readonly sent: readonly SentRequest[];
}

/** Draws one component the way it stands in a remote; a missing message or answer fails the test. */
export async function mountComponent(
  component: Component,
  { props = {}, ...options }: MountOptions & { readonly props?: Record<string, unknown> },
): Promise<MountedPage> {
  const routes = [
    { path: '/:path(.*)*', component: defineComponent(() => () => h(component, props)) },
  ];
  return mountAt('/', createRouter({ history: createMemoryHistory(), routes }), options);
}

/** Opens a path of a remote (`''`, `'route/7'`) with its own routes and messages. */
export async function openRemote(
  remote: Remote,
  path: string,
  options: Omit<MountOptions, 'messages'> = {},
): Promise<MountedPage> {
  const routes = [{ path: '/', component: RouterView, children: [...remote.routes] }];
  const router = createRouter({ history: createMemoryHistory(), routes });
  return mountAt(`/${path}`, router, { ...options, messages: remote.messages });
}

async function mountAt(
  path: string,
  router: Router,
  { messages, answers = {}, viewer = anEducator }: MountOptions,
): Promise<MountedPage> {
  const { client, sent } = answeringGraph(answers);
  await router.push(path);
  const page = mount(RouterView, {
    attachTo: document.body,
    global: {
      plugins: [router, createUi(), [urql, client]],
      provide: {
        [messagesKey as symbol]: createMessages(messages, { strict: true }),
        [viewerKey as symbol]: viewer,
      },
    },
  });
  await flushPromises();
  return { page, router, sent };
}
