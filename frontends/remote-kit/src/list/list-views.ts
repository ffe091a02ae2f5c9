import type { Component, InjectionKey } from 'vue';

/**
 * The menu of saved views, given by the shell: whoever stands alone has none. It takes no props, for it is about
 * the address one is at.
 */
export const listViewsKey: InjectionKey<Component> = Symbol('list views');
