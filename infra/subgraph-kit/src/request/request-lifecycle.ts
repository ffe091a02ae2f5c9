import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { RequestContext } from './context.ts';

/**
 * A query reads in one read-only transaction opened with the viewer's rights: one snapshot for all its
 * fields and one setting of the rights instead of one per statement. A mutation commits in its use case.
 */
export function readInOneTransaction(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let open: RequestContext['em'] | undefined;
      return {
        async didResolveOperation({ operation, contextValue }) {
          if (operation?.operation !== OperationTypeNode.QUERY) return;
          if (!needsDatabase(operation.selectionSet.selections)) return;
          await contextValue.em.begin({ readOnly: true });
          open = contextValue.em;
        },
        async willSendResponse() {
          await open?.rollback();
          open = undefined;
        },
      };
    },
  };
}

function needsDatabase(selections: readonly { kind: string; name?: { value: string } }[]): boolean {
  return selections.some(({ name }) => name?.value !== '_service' && !name?.value.startsWith('__'));
}
