import { Kind, type TypeNode } from 'graphql';
import type { ServiceTypes } from './ownership.ts';
import type { RegistryProblem } from './problem.ts';
import type { ServiceEntry } from './registry-folder.ts';

/** Between institutions it is a refusal; between services of one institution, advice. */
export interface NullabilityReport {
  readonly problems: readonly RegistryProblem[];
  readonly warnings: readonly RegistryProblem[];
}

/**
 * What comes from another service must be allowed to be absent, else one service that does not
 * answer takes the whole page with it (null propagates up to the first nullable field).
 */
export function checkNullability(
  services: readonly ServiceTypes[],
  typeOwners: ReadonlyMap<string, string>,
): NullabilityReport {
  const institutions = new Map(services.map(({ service }) => [service.name, service.owner]));
  const problems: RegistryProblem[] = [];
  const warnings: RegistryProblem[] = [];
  for (const { service, types } of services) {
    for (const type of types) {
      for (const field of type.fields) {
        if (field.external || type.keys.has(field.name)) continue;
        const coordinate = `${type.name}.${field.name}`;
        const finding = rigidLink(
          { service, coordinate, type: field.type, on: type.name },
          typeOwners,
        );
        if (!finding) continue;
        const foreign = institutions.get(finding.owner) !== service.owner;
        (foreign ? problems : warnings).push(finding.problem);
      }
    }
  }
  return { problems, warnings };
}

interface Link {
  readonly service: ServiceEntry;
  readonly coordinate: string;
  readonly on: string;
  readonly type: TypeNode;
}

function rigidLink(
  { service, coordinate, on, type }: Link,
  typeOwners: ReadonlyMap<string, string>,
) {
  const host = typeOwners.get(on);
  const target = typeOwners.get(namedType(type));
  const code = 'FOREIGN_FIELD_NOT_NULLABLE';
  if (host !== undefined && host !== service.name && type.kind === Kind.NON_NULL_TYPE) {
    const message = `${coordinate}: поле, которое сервис «${service.title}» добавляет чужому типу, должно допускать отсутствие значения.`;
    return { owner: host, problem: { code, service: service.name, coordinate, message } };
  }
  if (target !== undefined && target !== service.name && isRigid(type)) {
    const message = `${coordinate}: ссылка на запись другого сервиса должна допускать отсутствие значения.`;
    return { owner: target, problem: { code, service: service.name, coordinate, message } };
  }
  return undefined;
}

/** No place between the foreign record and its parent where null can stop. */
function isRigid(type: TypeNode): boolean {
  if (type.kind !== Kind.NON_NULL_TYPE) return false;
  return type.type.kind === Kind.LIST_TYPE ? isRigid(type.type.type) : true;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
