import { createMemoryHistory, createRouter, type Router, RouterView } from 'vue-router';
import { createMessages, type Messages } from '../messages/create-messages';
import type { Remote } from '../remote/remote';

/** In what a remote breaks the contract: an empty list is what its test expects. */
export function contractBreaches(remote: Remote): readonly string[] {
  const routes = [{ path: '/', component: RouterView, children: [...remote.routes] }];
  const router = createRouter({ history: createMemoryHistory(), routes });
  const messages = createMessages(remote.messages);
  return [
    ...routeBreaches(remote),
    ...linkBreaches(remote, router),
    ...messageBreaches(remote, messages),
  ];
}

function routeBreaches({ name, routes }: Remote): readonly string[] {
  return routes.flatMap((route) => [
    ...(route.path.startsWith('/') ? [`route ${route.path} is absolute`] : []),
    ...(String(route.name).startsWith(`${name}.`)
      ? []
      : [`route "${route.path}" has no name that begins with "${name}."`]),
  ]);
}

/** Menu and attention must lead to pages that there are. */
function linkBreaches({ menu, attention }: Remote, router: Router): readonly string[] {
  const paths = [...menu.map(({ to }) => to), ...Object.values(attention?.links ?? {})];
  return paths
    .filter((path) => router.resolve(`/${path}`).matched.length < 2)
    .map((path) => `no route for "${path}"`);
}

function messageBreaches({ title, menu, attention }: Remote, { te }: Messages): readonly string[] {
  const codes = Object.keys(attention?.links ?? {});
  const keys = [
    title,
    ...menu.map((item) => item.title),
    ...codes.map((code) => `attention.${code}`),
  ];
  return keys.filter((key) => !te(key)).map((key) => `no message "${key}"`);
}
