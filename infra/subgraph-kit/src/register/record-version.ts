import 'reflect-metadata';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { FieldChange } from './changes.rules.ts';

@Directive('@shareable')
@ObjectType('FieldChange', { description: 'Что изменилось в одном поле' })
export class FieldChangeType implements FieldChange {
  @Field(() => String, { description: 'Код поля' })
  field!: string;

  @Field(() => String, { description: 'Название поля' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Было; пусто, если не было заполнено' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Стало; пусто, если очищено' })
  after!: string | null;
}

/** One state of a record in a history: who made it, when, and what differs from the state before. */
export interface RecordVersion {
  readonly version: number;
  readonly at: Date;
  readonly by: { readonly id: string } | null;
  readonly role: string | null;
  readonly action: string | null;
  readonly changes: readonly FieldChange[];
}

/** The graph's `RecordVersion`; called once by a service with its own type of a person. */
export function recordVersionType(person: () => ClassType) {
  @Directive('@shareable')
  @ObjectType('RecordVersion', { description: 'Изменение записи: кто, когда, что' })
  class RecordVersionType {
    @Field(() => Int, { description: 'Номер состояния по порядку, с единицы' })
    version!: number;

    @Field(() => GraphQLDateTimeISO)
    at!: Date;

    @Field(person, { nullable: true, description: 'Кто изменил; пусто, если система' })
    by!: object | null;

    @Field(() => String, { nullable: true, description: 'Код роли, в которой изменил' })
    role!: string | null;

    @Field(() => String, { nullable: true, description: 'Код действия' })
    action!: string | null;

    @Field(() => [FieldChangeType])
    changes!: FieldChangeType[];
  }
  return RecordVersionType;
}
