import type { RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Counted, type IndicatorValue, wordsOf } from '../calculation/index.ts';
import { valuesCounting } from './counted-rows.ts';
import { valuesOfTerritory } from './find-values.ts';
import {
  CountedType,
  IndicatorValueType,
  PersonType,
  ProgramType,
  TerritoryType,
} from './value.graphql.ts';

@Resolver(() => CountedType)
export class CountedResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { personId }: Counted): { id: string } | null {
    return personId ? { id: personId } : null;
  }

  @FieldResolver(() => ProgramType, { nullable: true })
  program(@Root() { programId }: Counted): { id: string } | null {
    return programId ? { id: programId } : null;
  }

  @FieldResolver(() => [String], { description: 'Записи, по которым засчитано, по порядку' })
  chain(@Root() counted: Counted): string[] {
    return wordsOf(counted);
  }
}

@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => [IndicatorValueType], {
    nullable: true,
    description: 'В числителях каких показателей человек засчитан сегодня',
  })
  countedIn(@Root() { id }: PersonType, @Ctx() ctx: RequestContext): Promise<IndicatorValue[]> {
    return valuesCounting(ctx, id);
  }
}

@Resolver(() => TerritoryType)
export class TerritoryResolver {
  @FieldResolver(() => [IndicatorValueType], {
    nullable: true,
    description: 'Сегодняшние значения показателей в муниципалитете',
  })
  indicatorValues(
    @Root() { id }: TerritoryType,
    @Ctx() ctx: RequestContext,
  ): Promise<IndicatorValue[]> {
    return valuesOfTerritory(ctx, id);
  }
}
