import {
  CONTRACT_VERSION,
  createMessages,
  type PublishedRemote,
  type Remote,
} from '@metodgraf/remote-kit';
import { shallowReactive } from 'vue';
import type { RouteLocationNormalized, Router } from 'vue-router';
import NotFoundPage from '../frame/NotFoundPage.vue';
import { answerWithin } from './answer-within';
import { guardRoutes } from './guard-routes';
import { anyPageOf, type HostedRemote, outletOf, type RemoteHost } from './hosted-remote';
import { RemoteFailure } from './remote-failure';
import RemoteOutlet from './RemoteOutlet.vue';

/** How long the portal waits for a remote whose publisher did not say otherwise. */
const PATIENCE = 8_000;

export interface RemoteHostOptions {
  readonly router: Router;
  readonly published: readonly PublishedRemote[];
  readonly load: (published: PublishedRemote, attempt: number) => Promise<Remote>;
  /** What must stand before the remote's first page is drawn. */
  readonly install: (remote: Remote) => Promise<void>;
}

/**
 * Opens remotes and survives their failures. Every address under a remote's base path leads to its outlet before
 * the remote is loaded and when it cannot be, so a link to a dead section shows its card and nothing else.
 */
export class PortalRemotes implements RemoteHost {
  readonly remotes = new Map<string, HostedRemote>();
  readonly #opening = new Map<string, Promise<void>>();
  readonly #router: Router;
  readonly #load: RemoteHostOptions['load'];
  readonly #install: RemoteHostOptions['install'];

  constructor({ router, published, load, install }: RemoteHostOptions) {
    this.#router = router;
    this.#load = load;
    this.#install = install;
    for (const each of published) this.#place(each);
    // A lazy page may fail after its remote was mounted: files of an older build are gone, or the network is.
    router.onError((error, to) => {
      const hosted = this.#ownerOf(to);
      if (hosted) void this.#fail(hosted, error, to);
    });
  }

  ensure(name: string): Promise<void> {
    const hosted = this.remotes.get(name);
    if (!hosted || hosted.status === 'ready') return Promise.resolve();
    const opening =
      this.#opening.get(name) ?? this.#open(hosted).finally(() => this.#opening.delete(name));
    this.#opening.set(name, opening);
    return opening;
  }

  #place(published: PublishedRemote): void {
    const { name, basePath } = published;
    this.remotes.set(
      name,
      shallowReactive<HostedRemote>({ published, status: 'idle', attempts: 0 }),
    );
    this.#router.addRoute({
      name: outletOf(name),
      path: basePath,
      component: RemoteOutlet,
      props: { name },
      children: [{ name: anyPageOf(name), path: ':path(.*)*', component: NotFoundPage }],
    });
  }

  #ownerOf({ path }: RouteLocationNormalized): HostedRemote | undefined {
    return [...this.remotes.values()].find(({ published: { basePath } }) =>
      `${path}/`.startsWith(`${basePath}/`),
    );
  }

  async #open(hosted: HostedRemote): Promise<void> {
    const { currentRoute } = this.#router;
    hosted.status = 'loading';
    hosted.attempts += 1;
    try {
      if (!hosted.remote) await this.#mount(hosted);
      if (this.#ownerOf(currentRoute.value) === hosted) {
        // The page that was asked for while there was no remote: now its route is known. Until its files
        // are there it is still loading, not absent.
        const { path, query, hash } = currentRoute.value;
        await this.#router.replace({ path, query, hash, force: true });
      }
      settle(hosted);
    } catch (error) {
      await this.#fail(hosted, error, currentRoute.value);
    }
  }

  async #mount(hosted: HostedRemote): Promise<void> {
    const { name, contract, timeoutMs: patience = PATIENCE } = hosted.published;
    if (contract !== CONTRACT_VERSION) {
      throw new RemoteFailure('OTHER_CONTRACT', { contract, expected: CONTRACT_VERSION });
    }
    const remote = await answerWithin(patience, this.#load(hosted.published, hosted.attempts));
    hosted.messages = createMessages(remote.messages);
    await answerWithin(patience, this.#install(remote));
    for (const route of guardRoutes(remote.routes, patience)) {
      this.#router.addRoute(outletOf(name), route);
    }
    hosted.remote = remote;
  }

  /** Shows the card at the address where one wanted to be. */
  async #fail(hosted: HostedRemote, error: unknown, to: RouteLocationNormalized): Promise<void> {
    const { name, basePath } = hosted.published;
    console.error(`Remote ${name} failed`, error);
    hosted.failure = RemoteFailure.of(error);
    hosted.status = 'failed';
    if (this.#ownerOf(to) !== hosted) return;
    const path = to.path.slice(basePath.length).split('/').filter(Boolean);
    const { query, hash } = to;
    await this.#router.replace({ name: anyPageOf(name), params: { path }, query, hash });
  }
}

/** Its first page may have failed on the way, and then it has its card. */
function settle(hosted: HostedRemote): void {
  if (hosted.status === 'loading') hosted.status = 'ready';
}
