import { type ClassType, createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { ProblemParameterType } from '../schema/shared-types.ts';
import { Problem } from './problem.ts';

/** `union {name}Result = {success} | {name}Problem`, with the problem codes as a closed enum. */
export function resultOf<const Code extends string>(
  name: string,
  success: ClassType,
  codes: readonly Code[],
) {
  const codeEnum = Object.fromEntries(codes.map((code) => [code, code]));
  registerEnumType(codeEnum, {
    name: `${name}ProblemCode`,
    description: 'Почему действие не выполнено',
  });

  @ObjectType(`${name}Problem`, { description: 'Действие не выполнено; ничего не изменилось' })
  class ProblemType {
    @Field(() => codeEnum)
    code!: Code;

    @Field(() => [ProblemParameterType], { description: 'Значения для сообщения на экране' })
    parameters!: ProblemParameterType[];
  }
  return createUnionType({
    name: `${name}Result`,
    types: () => [success, ProblemType] as const,
    resolveType: (value: object) => (value instanceof Problem ? ProblemType : success),
  });
}
