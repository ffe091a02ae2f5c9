import { createMessages, messagesKey, readSession, type Session } from '@metodgraf/remote-kit';
import { type Component, createApp } from 'vue';
import { applyAccessibility, readAccessibility } from './accessibility/accessibility';
import ru from './messages/ru.json';
import { startPortal } from './portal';
import { readRemoteList } from './remotes/remote-list';
import SignInPage from './session/SignInPage.vue';
import StartFailedPage from './session/StartFailedPage.vue';

applyAccessibility(readAccessibility());
const messages = createMessages([ru]);

/** A page that stands alone, without the frame. */
function show(page: Component): void {
  createApp(page).provide(messagesKey, messages).mount('#app');
}

const remotes = readRemoteList();
const session = await readSession().catch((error: unknown): undefined => {
  console.error('The session is unknown', error);
});
await open(session);

async function open(known: Session | undefined): Promise<void> {
  if (!known) return show(StartFailedPage);
  if (!known.signedIn) return show(SignInPage);
  startPortal({ session: known, messages, remotes: await remotes });
}
