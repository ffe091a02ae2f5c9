import type { RouteLocationNormalizedLoaded } from 'vue-router';

/** What a view keeps of an address. */
export interface ViewAddress {
  readonly remote: string;
  readonly path: string;
  readonly query: string;
}

/** The remote a page is of: names of routes begin with it. */
export function remoteOf({ name }: Pick<RouteLocationNormalizedLoaded, 'name'>): string {
  return String(name ?? '').split(/[.:]/)[0] ?? '';
}

/** The query of an address as it is written there, without `?`. */
export function queryOf({ fullPath }: Pick<RouteLocationNormalizedLoaded, 'fullPath'>): string {
  return fullPath.split('#')[0]?.split('?')[1] ?? '';
}
