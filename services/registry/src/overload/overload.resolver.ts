import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { type Appointment, AppointmentType } from '../appointment/index.ts';
import { allowOverload } from './allow-overload.ts';
import type { Overload } from './overload.entity.ts';
import { AllowOverloadInput, AllowOverloadResult, OverloadType } from './overload.graphql.ts';
import { limitToday, overloadsOf } from './overloads.ts';

@Resolver(() => AppointmentType)
export class OverloadResolver {
  /** @requirement R178 */
  @Mutation(() => AllowOverloadResult, {
    description: 'Разрешить методисту нагрузку выше предела по документу и на срок',
  })
  allowOverload(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AllowOverloadInput) input: AllowOverloadInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Overload | Problem> {
    return allowOverload(ctx, requestId, input);
  }

  @FieldResolver(() => [OverloadType], {
    description: 'Разрешения превысить предел, последние первыми',
  })
  overloads(@Root() { id }: Appointment, @Ctx() ctx: RequestContext): Promise<Overload[]> {
    return overloadsOf(ctx, id);
  }

  @FieldResolver(() => Int, {
    description: 'Сколько педагогов можно закрепить сегодня: предел или больше по разрешению',
  })
  limitToday(@Root() appointment: Appointment, @Ctx() ctx: RequestContext): Promise<number> {
    return limitToday(ctx, appointment);
  }
}
