import type { Messages } from '@metodgraf/remote-kit';
import { type Component, defineAsyncComponent, defineComponent, h } from 'vue';
import RemoteScope from '../remotes/RemoteScope.vue';

const SavedViewsMenu = defineAsyncComponent(() => import('./SavedViewsMenu.vue'));

/** The menu of views as remotes draw it on their lists: in their place, with the words of the shell. */
export function savedViewsMenu(messages: Messages): Component {
  return defineComponent({
    name: 'ListViewsMenu',
    setup: () => () => h(RemoteScope, { messages }, () => h(SavedViewsMenu)),
  });
}
