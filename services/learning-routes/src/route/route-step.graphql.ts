import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { STEP_STATES, type StepState } from '../progress/progress.rules.ts';
import { EDUCATION_FORMS, type EducationForm } from './route.rules.ts';

const EducationFormEnum = Object.fromEntries(EDUCATION_FORMS.map((form) => [form, form]));
registerEnumType(EducationFormEnum, {
  name: 'EducationForm',
  description:
    'Формальное (с документом о квалификации), неформальное или информальное образование',
});

const StepStateEnum = Object.fromEntries(STEP_STATES.map((state) => [state, state]));
registerEnumType(StepStateEnum, {
  name: 'StepState',
  description: 'Запланирован, идёт, завершён, прерван',
});

@Directive('@key(fields: "id")')
@ObjectType('RouteStep', { description: 'Шаг маршрута: программа или мероприятие' })
export class RouteStepType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Порядок в маршруте, с 1' })
  position!: number;

  @Field(() => EducationFormEnum)
  form!: EducationForm;

  @Field(() => Int)
  hours!: number;

  @Field(() => StepStateEnum)
  state!: StepState;
}

@ObjectType('StepAlternative', { description: 'Чем можно заменить шаг в пределах часов маршрута' })
export class StepAlternativeType {
  @Field(() => Int)
  hours!: number;

  @Field(() => Boolean, { description: 'Программа федерального реестра' })
  federal!: boolean;

  @Field(() => String, { description: 'Что даёт замена и чего не закроет' })
  words!: string;
}
