import {
  createGraphClient,
  listViewsKey,
  type Messages,
  messagesKey,
  type PublishedRemote,
  viewerKey,
} from '@metodgraf/remote-kit';
import urql from '@urql/vue';
import { type App, createApp } from 'vue';
import PortalFrame from './frame/PortalFrame.vue';
import { loadFederated } from './remotes/federation';
import { remoteHostKey } from './remotes/hosted-remote';
import { PortalRemotes } from './remotes/portal-remotes';
import { createPortalRouter } from './router';
import { savedViewsMenu } from './views/saved-views-menu';
import { type SignedIn, watchedSessionKey, watchSession } from './session/watched-session';

/** The portal of a signed-in person: the frame, and those remotes that the active role may open. */
export function startPortal({
  session,
  messages,
  remotes,
}: {
  readonly session: SignedIn;
  readonly messages: Messages;
  readonly remotes: readonly PublishedRemote[];
}): void {
  const app = createApp(PortalFrame);
  const router = createPortalRouter();
  const watched = watchSession(session);
  const installUi = uiInstaller(app);
  const host = new PortalRemotes({
    router,
    published: remotes.filter(({ roles }) => roles.includes(session.role)),
    load: loadFederated,
    install: async (remote) => {
      await Promise.all([installUi(), remote.setup?.({ app, viewer: session })]);
    },
  });

  app.provide(messagesKey, messages);
  app.provide(viewerKey, session);
  app.provide(watchedSessionKey, watched);
  app.provide(remoteHostKey, host);
  app.provide(listViewsKey, savedViewsMenu(messages));
  app.use(urql, createGraphClient({ onUnauthenticated: watched.expire }));
  app.use(router);
  app.mount('#app');
}

/** Vuetify comes beside the first remote, once, and not in the first load of the portal. */
function uiInstaller(app: App): () => Promise<void> {
  let isInstalled = false;
  return async () => {
    const { createUi } = await import('@metodgraf/ui-kit/plugin');
    if (isInstalled) return;
    isInstalled = true;
    app.use(createUi());
  };
}
