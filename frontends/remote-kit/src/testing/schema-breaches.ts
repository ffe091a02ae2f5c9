import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
  isUnionType,
  Kind,
  OperationTypeNode,
  parse,
} from 'graphql';
import { createMessages } from '../messages/create-messages';
import type { Remote } from '../remote/remote';

const published = join(import.meta.dirname, '../../../../infra/supergraph/api.graphql');
const ROLE_AND_CODES = /([A-Z]+) — ([A-Z_]+(?:, [A-Z_]+)*)/g;

/** The public schema of the portal, from which remotes are built. */
function publishedSchema(): GraphQLSchema {
  return buildSchema(readFileSync(published, 'utf8'));
}

/**
 * Of what the services may remind the remote's roles, and the remote does not ask, say or lead anywhere.
 * The codes stand in the descriptions of the attention fields. `elsewhere` are codes that this remote
 * leaves out knowingly.
 */
export function attentionBreaches(
  remote: Remote,
  { elsewhere = [], schema = publishedSchema() }: AttentionOptions = {},
): readonly string[] {
  const { te } = createMessages(remote.messages);
  const asked = new Set(remote.attention ? rootFields(remote.attention.document) : []);
  return attentionFields(schema).flatMap(({ field, codesOf }) => {
    if (codesOf.size === 0) return [`${field} does not say its codes`];
    const codes = new Set(remote.roles.flatMap((role) => codesOf.get(role) ?? []));
    return [...codes]
      .filter((code) => !elsewhere.includes(code))
      .flatMap((code) => [
        ...(asked.has(field) ? [] : [`${field} is not asked for ${code}`]),
        ...(te(`attention.${code}`) ? [] : [`no message "attention.${code}"`]),
        ...(remote.attention && code in remote.attention.links ? [] : [`no link for ${code}`]),
      ]);
  });
}

interface AttentionOptions {
  readonly elsewhere?: readonly string[];
  readonly schema?: GraphQLSchema;
}

/** Refusals of the remote's mutations for which it has no sentence; `documents` are those it publishes. */
export function problemBreaches(
  remote: Remote,
  documents: Readonly<Record<string, string>>,
  schema = publishedSchema(),
): readonly string[] {
  const { te } = createMessages(remote.messages);
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const fields = Object.values(documents).flatMap((text) =>
    rootFields(parse(text), OperationTypeNode.MUTATION),
  );
  return [...new Set(fields)].flatMap((field) => {
    const answer = mutations[field] && getNamedType(mutations[field].type);
    const members = isUnionType(answer) ? answer.getTypes() : [];
    return members
      .filter(({ name }) => name.endsWith('Problem'))
      .flatMap((problem) =>
        codesOfProblem(problem)
          .filter((code) => !te(`problems.${problem.name}.${code}`) && !te(`problems.${code}`))
          .map((code) => `no message for ${problem.name}.${code}`),
      );
  });
}

function codesOfProblem(problem: unknown): string[] {
  const code = isObjectType(problem) ? problem.getFields()['code'] : undefined;
  const values = code && getNamedType(code.type);
  return isEnumType(values) ? values.getValues().map(({ name }) => name) : [];
}

function attentionFields(schema: GraphQLSchema) {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields
    .filter(({ type }) => getNamedType(type).name === 'AttentionItem')
    .map(({ name, description }) => ({
      field: name,
      codesOf: new Map(
        [...(description ?? '').matchAll(ROLE_AND_CODES)].map(([, role = '', codes = '']) => [
          role,
          codes.split(', '),
        ]),
      ),
    }));
}

function rootFields(document: DocumentNode, operation?: OperationTypeNode): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION &&
    (operation === undefined || definition.operation === operation)
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [selection.name.value] : [],
        )
      : [],
  );
}
