import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { logicalUrl, readServices } from '@metodgraf/supergraph/services';
import { z } from 'zod';

const ServicesFile = z.object({
  services: z.array(z.object({ name: z.string(), url: z.url() })),
});

/** A service of this installation and where it really answers. */
export interface Service {
  readonly name: string;
  readonly url: URL;
}

/** The only places the gateway ever sends a request to; the supergraph file cannot add one (S25). */
export class Services {
  readonly #byName: ReadonlyMap<string, Service>;
  readonly #byAddress: ReadonlyMap<string, Service>;

  readonly #titles: ReadonlyMap<string, string>;

  constructor(services: readonly Service[], titles: ReadonlyMap<string, string>) {
    this.#titles = titles;
    this.#byName = new Map(services.map((service) => [service.name, service]));
    this.#byAddress = new Map(services.map((service) => [logicalUrl(service.name), service]));
  }

  /** Addresses come from the operator, titles from the schema registry beside the supergraph. */
  static async fromFiles(servicesFile: string, supergraphFile: string): Promise<Services> {
    const { services } = ServicesFile.parse(JSON.parse(await readFile(servicesFile, 'utf8')));
    const entries = await readServices(dirname(supergraphFile));
    const titles = new Map(entries.map(({ name, title }) => [name, title]));
    const others = services.filter(({ name }) => name !== 'gateway');
    return new Services(
      others.map(({ name, url }) => ({ name, url: new URL(url) })),
      titles,
    );
  }

  named(name: string): Service | undefined {
    return this.#byName.get(name);
  }

  /** By the address written in the supergraph; nothing for any address that is not one of ours. */
  at(address: string): Service | undefined {
    return this.#byAddress.get(address);
  }

  /** How people call a service, also one of the graph that this installation does not run. */
  titleOf(name: string): string {
    return this.#titles.get(name) ?? name;
  }
}
