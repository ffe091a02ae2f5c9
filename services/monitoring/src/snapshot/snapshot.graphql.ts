import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../enum-of.ts';
import { SNAPSHOT_PROBLEMS } from './snapshot.rules.ts';

export const SnapshotStatus = enumOf(['PENDING', 'READY']);
registerEnumType(SnapshotStatus, {
  name: 'SnapshotStatus',
  description: 'Готов ли снимок',
  valuesConfig: {
    PENDING: { description: 'Считается; обычно секунды' },
    READY: { description: 'Посчитан и больше не изменится' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType('Snapshot', { description: 'Замороженные значения показателей на дату' })
export class SnapshotType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate, { description: 'На какую дату' })
  on!: string;

  @Field(() => GraphQLDateTimeISO, { name: 'takenAt', description: 'Когда снимок сделан' })
  requestedAt!: Date;

  @Field(() => SnapshotStatus)
  status!: keyof typeof SnapshotStatus;
}

export const SnapshotConnection = connectionOf('Snapshot', SnapshotType);

@InputType()
export class TakeSnapshotInput {
  @Field(() => GraphQLLocalDate)
  on!: string;

  @Field(() => String)
  title!: string;
}

export const TakeSnapshotResult = resultOf('TakeSnapshot', SnapshotType, SNAPSHOT_PROBLEMS);
