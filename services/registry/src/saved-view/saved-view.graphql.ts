import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export const ViewAudience = {
  NOBODY: 'NOBODY',
  ORGANIZATION: 'ORGANIZATION',
  ROLE: 'ROLE',
} as const;
registerEnumType(ViewAudience, {
  name: 'ViewAudience',
  description: 'Кому показан вид: никому, моей организации, людям моей роли',
});

@ObjectType('SavedView', {
  description: 'Сохранённый вид списка: адрес с условиями. Прав не добавляет: каждый видит своё',
})
export class SavedViewType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Раздел портала' })
  remote!: string;

  @Field(() => String)
  path!: string;

  @Field(() => String, { description: 'Условия, поиск и порядок, как в адресе' })
  query!: string;

  @Field(() => ViewAudience)
  sharedWith!: keyof typeof ViewAudience;

  @Field(() => Int)
  version!: number;
}

export const SavedViewConnection = connectionOf('SavedView', SavedViewType);

@ArgsType()
export class ViewPlaceArgs {
  @Field(() => String, { description: 'Раздел портала' })
  remote!: string;

  @Field(() => String, { description: 'Страница раздела' })
  path!: string;
}

@InputType()
export class SaveViewInput {
  @Field(() => String)
  remote!: string;

  @Field(() => String)
  path!: string;

  @Field(() => String)
  query!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ViewAudience)
  sharedWith!: keyof typeof ViewAudience;
}

@InputType()
export class RenameViewInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  title!: string;
}

@InputType()
export class ShareViewInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ViewAudience)
  sharedWith!: keyof typeof ViewAudience;
}

@InputType()
export class DeleteViewInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

const TITLE_CODES = ['TITLE_EMPTY', 'TITLE_TOO_LONG', 'TITLE_TAKEN'] as const;

export const SaveViewResult = resultOf('SaveView', SavedViewType, [
  ...TITLE_CODES,
  'TOO_MANY_VIEWS',
  'NO_ORGANIZATION',
]);
export const RenameViewResult = resultOf('RenameView', SavedViewType, TITLE_CODES);
export const ShareViewResult = resultOf('ShareView', SavedViewType, ['NO_ORGANIZATION']);
export const DeleteViewResult = resultOf('DeleteView', SavedViewType, ['ALREADY_DELETED']);
