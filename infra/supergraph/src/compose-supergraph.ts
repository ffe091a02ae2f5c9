import {
  composeServices,
  transformSupergraphToPublicSchema,
} from '@theguild/federation-composition';
import { type DocumentNode, GraphQLError, parse, print } from 'graphql';
import { logicalUrl } from './logical-url.ts';
import type { RegistryProblem } from './problem.ts';

/** One service's published schema. */
export interface PublishedService {
  readonly name: string;
  readonly sdl: string;
}

/** The federated schema for the gateway and the public one for clients. */
export interface Supergraph {
  readonly supergraph: string;
  readonly api: string;
}

const explanations: Readonly<Record<string, string>> = {
  INVALID_FIELD_SHARING: 'одно поле объявлено в нескольких сервисах без @shareable',
  FIELD_TYPE_MISMATCH: 'сервисы объявляют одно поле с разными типами',
  TYPE_KIND_MISMATCH: 'сервисы объявляют один тип по-разному (объект, перечисление, ввод…)',
  EXTERNAL_MISSING_ON_BASE: 'внешнее поле не объявлено ни в одном другом сервисе',
  EXTERNAL_UNUSED: 'внешнее поле объявлено, но нигде не используется',
  KEY_INVALID_FIELDS: '@key ссылается на поле, которого нет или которое не годится в ключ',
  REQUIRES_INVALID_FIELDS: '@requires ссылается на поле, которого нет',
  PROVIDES_INVALID_FIELDS: '@provides ссылается на поле, которого нет',
  SATISFIABILITY_ERROR: 'до поля нельзя дойти: у сервиса нет ключа, по которому его спросить',
  MISSING_TRANSITIVE_AUTH_REQUIREMENTS: '@requires читает закрытое поле без такого же ограничения',
  INVALID_GRAPHQL: 'схема не по правилам GraphQL',
  NO_QUERIES: 'ни один сервис не объявил запросов',
};

/** Joins the services' schemas; a failure comes back as problems in words, never as a half result. */
export function composeSupergraph(
  services: readonly PublishedService[],
): Supergraph | readonly RegistryProblem[] {
  const parsed = parseAll(services);
  if (!('definitions' in parsed)) return parsed.problems;

  const result = composeServices(parsed.definitions);
  if (result.errors) return result.errors.map(toProblem);
  return {
    supergraph: `${result.supergraphSdl.trim()}\n`,
    api: `${print(transformSupergraphToPublicSchema(parse(result.supergraphSdl)))}\n`,
  };
}

interface ParsedService {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

function parseAll(
  services: readonly PublishedService[],
): { definitions: ParsedService[] } | { problems: readonly RegistryProblem[] } {
  const definitions: ParsedService[] = [];
  const problems: RegistryProblem[] = [];
  for (const { name, sdl } of services) {
    try {
      definitions.push({ name, url: logicalUrl(name), typeDefs: parse(sdl) });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const place = error.locations?.[0];
      problems.push({
        code: 'SYNTAX',
        service: name,
        message: `Схема сервиса «${name}» не читается${place ? `, строка ${place.line}` : ''}: ${error.message}`,
      });
    }
  }
  return problems.length > 0 ? { problems } : { definitions };
}

function toProblem(error: GraphQLError): RegistryProblem {
  const { code } = error.extensions;
  const known = typeof code === 'string' ? code : 'COMPOSITION';
  const explanation = explanations[known] ?? 'схемы сервисов не складываются';
  return { code: known, message: `Граф не собран (${explanation}). ${error.message}` };
}
