import {
  compareStates,
  type FieldChange,
  FieldChangeType,
  historyOfRecord,
  type RecordVersion,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type Account, AccountType } from '../account/index.ts';
import { type Agreement, AgreementType } from '../agreement/index.ts';
import { type Appointment, AppointmentType } from '../appointment/index.ts';
import { type Organization, OrganizationType } from '../organization/index.ts';
import { type Person, personById, PersonType } from '../person/index.ts';
import { historyOfAccount } from './account-history.ts';
import { HISTORIES, HistoryOf, RecordVersionType } from './history.graphql.ts';

const HISTORY = { description: 'Кто, когда и что изменил, новые изменения первыми' };

@Resolver()
export class HistoryResolver {
  @Query(() => [FieldChangeType], { description: 'Чем отличаются два состояния одной записи' })
  // oxlint-disable-next-line max-params -- the arguments of a field come one by one
  compareStates(
    @Arg('of', () => HistoryOf) of: keyof typeof HISTORIES,
    @Arg('id', () => ID) recordId: string,
    @Arg('from', () => Int) from: number,
    @Arg('to', () => Int) to: number,
    @Ctx() ctx: RequestContext,
  ): Promise<FieldChange[]> {
    return compareStates(ctx, HISTORIES[of], { recordId, from, to });
  }
}

@Resolver(() => RecordVersionType)
export class RecordVersionResolver {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Кто изменил; пусто, если система или человек вам не открыт',
  })
  by(@Root() { by }: RecordVersion, @Ctx() ctx: RequestContext): Promise<Person | null> | null {
    return by && personById(ctx, by.id);
  }
}

@Resolver(() => OrganizationType)
export class OrganizationHistoryResolver {
  @FieldResolver(() => [RecordVersionType], HISTORY)
  history(@Root() { id }: Organization, @Ctx() ctx: RequestContext): Promise<RecordVersion[]> {
    return historyOfRecord(ctx, HISTORIES.ORGANIZATION, id);
  }
}

@Resolver(() => PersonType)
export class PersonHistoryResolver {
  @FieldResolver(() => [RecordVersionType], HISTORY)
  history(@Root() { id }: Person, @Ctx() ctx: RequestContext): Promise<RecordVersion[]> {
    return historyOfRecord(ctx, HISTORIES.PERSON, id);
  }

  @FieldResolver(() => [RecordVersionType], {
    description: 'Кто, когда и что изменил в личных данных; пусто без права на них',
  })
  detailsHistory(@Root() { id }: Person, @Ctx() ctx: RequestContext): Promise<RecordVersion[]> {
    return historyOfRecord(ctx, HISTORIES.PERSON_DETAILS, id);
  }
}

@Resolver(() => AppointmentType)
export class AppointmentHistoryResolver {
  @FieldResolver(() => [RecordVersionType], HISTORY)
  history(@Root() { id }: Appointment, @Ctx() ctx: RequestContext): Promise<RecordVersion[]> {
    return historyOfRecord(ctx, HISTORIES.APPOINTMENT, id);
  }

  @FieldResolver(() => [RecordVersionType], {
    description: 'Кто, когда и что изменил в основаниях; пусто, если вам не открыто',
  })
  basisHistory(@Root() { id }: Appointment, @Ctx() ctx: RequestContext): Promise<RecordVersion[]> {
    return historyOfRecord(ctx, HISTORIES.APPOINTMENT_BASIS, id);
  }
}

@Resolver(() => AgreementType)
export class AgreementHistoryResolver {
  @FieldResolver(() => [RecordVersionType], HISTORY)
  history(@Root() { id }: Agreement, @Ctx() ctx: RequestContext): Promise<RecordVersion[]> {
    return historyOfRecord(ctx, HISTORIES.AGREEMENT, id);
  }
}

@Resolver(() => AccountType)
export class AccountHistoryResolver {
  @FieldResolver(() => [RecordVersionType], {
    description: 'Кто, когда и что изменил в учётной записи и в ролях её человека, новое первым',
  })
  history(@Root() account: Account, @Ctx() ctx: RequestContext): Promise<RecordVersion[]> {
    return historyOfAccount(ctx, account);
  }
}
