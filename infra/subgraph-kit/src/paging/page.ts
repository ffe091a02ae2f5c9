import type { EntityClass, FilterQuery, QueryOrderMap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Max, Min } from 'class-validator';
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { refusal } from '../problem/refusal.ts';
import { PageInfoType } from '../schema/shared-types.ts';

const MOST = 100;

/** Arguments of every list: how many and after which record. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: `Сколько записей показать, не больше ${MOST}` })
  @Min(1)
  @Max(MOST)
  first!: number;

  @Field(() => String, { nullable: true, description: 'Курсор последней показанной записи' })
  after?: string | null;
}

export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfoType;
  totalCount: number;
}

/** GraphQL types `{Name}Edge` and `{Name}Connection` of a list of `node`. */
export function connectionOf<Node extends object>(name: string, node: ClassType<Node>) {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: 'Страница списка' })
  class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'Сколько записей доступно вам всего' })
    totalCount!: number;
  }
  return Connection;
}

/** One page of a list in a stable order; only rows the viewer may see are listed and counted. */
export async function page<Entity extends object>(
  em: EntityManager,
  entity: EntityClass<Entity>,
  options: {
    where?: FilterQuery<Entity>;
    // oxlint-disable-next-line typescript/no-generated-empty-object-type -- empty only while the entity is not named
    orderBy: QueryOrderMap<Entity>;
    first: number;
    after?: string | null | undefined;
  },
): Promise<Page<Entity>> {
  const { where = {}, orderBy, first, after } = options;
  try {
    const found = await em.findByCursor<Entity>(entity, {
      where,
      orderBy,
      first,
      ...(after ? { after } : {}),
    });
    return {
      edges: found.items.map((node) => ({ cursor: found.from(node), node })),
      pageInfo: {
        hasNextPage: found.hasNextPage,
        hasPreviousPage: found.hasPrevPage,
        startCursor: found.startCursor,
        endCursor: found.endCursor,
      },
      totalCount: found.totalCount,
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'CursorError') {
      throw refusal('BAD_USER_INPUT', 'Неверный курсор списка: откройте список заново');
    }
    throw error;
  }
}
