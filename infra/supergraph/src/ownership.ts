import type { RegistryProblem } from './problem.ts';
import type { PublishedType } from './published-type.ts';
import type { Owners, ServiceEntry } from './registry-folder.ts';

/** What each service declares, ready for the rules that look at several services at once. */
export interface ServiceTypes {
  readonly service: ServiceEntry;
  readonly types: readonly PublishedType[];
}

/** The problems found, who owns each type, and the coordinates each service holds if there are none. */
export interface OwnershipReport {
  readonly problems: readonly RegistryProblem[];
  readonly typeOwners: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * A type or field belongs to the service that published it first: nobody else may declare it (S26).
 * A coordinate its owner has withdrawn becomes free only when its line in claims.json is deleted,
 * so a field changes hands by a change that both institutions see.
 */
export function checkOwnership(services: readonly ServiceTypes[], owners: Owners): OwnershipReport {
  const { problems, typeOwners } = ownersOfTypes(services, owners);
  const claims = new Map([...owners.claims, ...typeOwners]);
  for (const { service, types } of services) {
    for (const type of types) {
      if (type.kind === 'SCALAR' || owners.shared.has(type.name)) continue;
      const owner = typeOwners.get(type.name);
      if (owner !== undefined && owner !== service.name) {
        problems.push(...foreignType(type, service, owner, services));
      }
      for (const field of type.fields) {
        if (field.external || type.keys.has(field.name)) continue;
        const coordinate = `${type.name}.${field.name}`;
        const holder = claims.get(coordinate);
        if (holder === undefined) claims.set(coordinate, service.name);
        else if (holder !== service.name) {
          problems.push(taken(coordinate, service, holder, services));
        }
      }
    }
  }
  return { problems, typeOwners, claims: sorted(claims) };
}

/** Written by hand, else claimed earlier, else the only service that defines the type itself. */
function ownersOfTypes(services: readonly ServiceTypes[], owners: Owners) {
  const definers = new Map<string, string[]>();
  for (const { service, types } of services) {
    for (const type of types) {
      if (type.kind === 'SCALAR' || ROOTS.has(type.name) || owners.shared.has(type.name)) continue;
      const earlier = definers.get(type.name) ?? [];
      definers.set(type.name, type.isStub ? earlier : [...earlier, service.name]);
    }
  }
  const problems: RegistryProblem[] = [];
  const typeOwners = new Map<string, string>();
  for (const [name, candidates] of definers) {
    const owner = owners.types.get(name) ?? owners.claims.get(name) ?? only(candidates);
    if (owner !== undefined) typeOwners.set(name, owner);
    else if (candidates.length > 0) problems.push(unowned(name, candidates));
  }
  return { problems, typeOwners };
}

function only(candidates: readonly string[]): string | undefined {
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Another's entity may be referred to and extended, by a key its owner publishes; nothing else of another's. */
function foreignType(
  type: PublishedType,
  service: ServiceEntry,
  owner: string,
  services: readonly ServiceTypes[],
): RegistryProblem[] {
  if (!type.isEntity) return [taken(type.name, service, owner, services)];
  const own = services
    .find((candidate) => candidate.service.name === owner)
    ?.types.find(({ name }) => name === type.name);
  if (!own) return []; // its owner has not published yet
  return [...type.keys]
    .filter((key) => !own.keys.has(key))
    .map((key) => ({
      code: 'FOREIGN_KEY_UNKNOWN',
      service: service.name,
      coordinate: `${type.name}.${key}`,
      message: `Сервис «${service.title}» ссылается на тип ${type.name} по ключу ${key}, которого нет у владельца (${institution(owner, services)}).`,
    }));
}

function taken(
  coordinate: string,
  service: ServiceEntry,
  holder: string,
  services: readonly ServiceTypes[],
): RegistryProblem {
  return {
    code: 'OWNED_BY_ANOTHER',
    service: service.name,
    coordinate,
    message: `${coordinate} принадлежит другому: владелец ${institution(holder, services)}, публикует ${service.owner}, сервис «${service.title}». Передачу владения согласуют оба: правкой claims.json.`,
  };
}

function unowned(name: string, candidates: readonly string[]): RegistryProblem {
  return {
    code: 'OWNER_UNKNOWN',
    coordinate: name,
    message: `Тип ${name} объявляют несколько сервисов (${candidates.join(', ')}), а владелец не назван. Впишите его в owners.json.`,
  };
}

function institution(name: string, services: readonly ServiceTypes[]): string {
  const entry = services.find(({ service }) => service.name === name)?.service;
  return entry ? `${entry.owner}, сервис «${entry.title}»` : `сервис «${name}»`;
}

function sorted(claims: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...claims].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
