import '@metodgraf/ui-kit/base.css';
import { createUi } from '@metodgraf/ui-kit/plugin';
import urql from '@urql/vue';
import { createApp, h } from 'vue';
import { createRouter, createWebHashHistory, RouterLink, RouterView } from 'vue-router';
import {
  createGraphClient,
  createMessages,
  messagesKey,
  readSession,
  type Remote,
  viewerKey,
} from '../index';

/**
 * A remote running alone, for its authors: signed in as whoever is signed in to the portal.
 * Addresses stand after `#`, because the page may lie at any path.
 */
export async function startStandalone(remote: Remote): Promise<void> {
  const session = await readSession();
  if (!session.signedIn) return signIn();

  const messages = createMessages(remote.messages);
  const app = createApp({
    render: () => [
      h('nav', { class: 'p-row', style: { padding: '1rem' } }, [
        remote.menu.map(({ title, to }) =>
          h(RouterLink, { to: `/${to}` }, () => messages.t(title)),
        ),
      ]),
      h('main', { style: { padding: '0 1rem' } }, h(RouterView)),
    ],
  });
  app.provide(messagesKey, messages);
  app.provide(viewerKey, session);
  app.use(createUi());
  app.use(urql, createGraphClient({ onUnauthenticated: signIn }));
  await remote.setup?.({ app, viewer: session });
  app.use(
    createRouter({
      history: createWebHashHistory(),
      routes: [{ path: '/', component: RouterView, children: [...remote.routes] }],
    }),
  );
  app.mount('#app');
}

function signIn(): void {
  location.assign('/auth/login');
}
