import type { Component } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import { answerWithin } from './answer-within';

type Lazy = () => Promise<Component>;

/** A lazy page is a bare function; a functional component carries a name or props. */
function isLazy(component: unknown): component is Lazy {
  return (
    typeof component === 'function' &&
    !('displayName' in component || 'props' in component || '__vccOpts' in component)
  );
}

/** The routes of a remote, whose lazy pages may not keep the portal waiting either. */
export function guardRoutes(
  routes: readonly RouteRecordRaw[],
  patience: number,
): readonly RouteRecordRaw[] {
  return routes.map((route) => {
    const { component, children } = route;
    return {
      ...route,
      ...(isLazy(component) && { component: () => answerWithin(patience, component()) }),
      ...(children && { children: guardRoutes(children, patience) }),
    } as RouteRecordRaw;
  });
}
