import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { logicalUrl } from '@metodgraf/supergraph/services';
import { type DirectiveNode, type DocumentNode, Kind, parse } from 'graphql';

/** Why a text cannot be the graph in force, in words for the operator; nothing when it can. */
export async function checkSupergraph(sdl: string): Promise<string | undefined> {
  if (sdl.trim() === '') return 'Файла графа нет или он пуст';
  let document: DocumentNode;
  try {
    document = parse(sdl, { noLocation: true });
  } catch {
    return 'Файл графа не читается как схема GraphQL';
  }
  const services = joinedServices(document);
  if (services.length === 0) return 'В файле нет ни одного сервиса: это не собранный граф';
  // Addresses are names of ours; another one means that somebody edited the file (S25).
  const moved = services.find(({ name, url }) => url !== logicalUrl(name));
  if (moved) return `Адрес сервиса «${moved.name}» в графе подменён: ${moved.url}`;
  return isPlannable(sdl) ? undefined : 'По этому графу нельзя составить план запроса';
}

function isPlannable(sdl: string): boolean {
  try {
    return Boolean(new QueryPlanner(sdl));
  } catch {
    return false;
  }
}

interface JoinedService {
  readonly name: string;
  readonly url: string;
}

function joinedServices(document: DocumentNode): JoinedService[] {
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
    if (definition.name.value !== 'join__Graph') return [];
    return (definition.values ?? []).flatMap(({ directives = [] }) =>
      directives
        .filter(({ name }) => name.value === 'join__graph')
        .map((directive) => ({ name: text(directive, 'name'), url: text(directive, 'url') })),
    );
  });
}

function text(directive: DirectiveNode, name: string): string {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
