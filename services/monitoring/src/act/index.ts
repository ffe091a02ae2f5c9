import { byId, type Module, referenceTo, type RequestContext } from '@metodgraf/subgraph-kit';
import { Act } from './act.entity.ts';
import { ActResolver, ClauseResolver } from './act.resolver.ts';
import { Clause } from './clause.entity.ts';

export { ActType, ClauseType } from './act.graphql.ts';
export { loadActs } from './load-acts.ts';
export { Act, Clause };

/** An act or a clause by its reference, for whatever rests on it. */
export const actById = byId(Act);
export const clauseById = byId(Clause);

/** The regulations everything rests on. @requirement R225 */
export const acts: Module = {
  entities: [Act, Clause],
  resolvers: [ActResolver, ClauseResolver],
  references: {
    Act: referenceTo(Act),
    Clause: ({ ref = '' }: { id: string; ref?: string }, ctx: RequestContext) =>
      clauseById(ctx, ref),
  },
};
