import { randomUUID } from 'node:crypto';
import type { TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import {
  aCompetency,
  aMethodologist,
  anActivity,
  aProgram,
  aViewer,
  deficitsIn,
  FEDERAL,
} from './builders.ts';
import { AGREE, APPROVE, GENERATE, type ShownRoute } from './operations.ts';

/**
 * A teacher of a school with three deficits, her methodologist and deputy head, and a choice to make:
 * `wide` closes two deficits, the federal `exact` one of them, `event` the third.
 */
export async function aScene(subgraph: TestSubgraph) {
  const [teacher, school, methodologist] = [randomUUID(), randomUUID(), aMethodologist()];
  await subgraph.reach(
    teacher,
    `own:${teacher}`,
    `org:${school}`,
    'region:kuzbass',
    ...methodologist.scopes,
  );
  const given = await subgraph.given((em) => {
    // Names of their own, so that scenes of one file do not offer programs to each other's teachers.
    const grading = aCompetency('Критериальное оценивание')(em);
    const data = aCompetency('Работа с данными')(em);
    const speech = aCompetency('Общение с родителями')(em);
    return {
      competencies: [grading, data, speech] as const,
      deficits: deficitsIn(teacher, [grading, data, speech])(em),
      wide: aProgram([grading, data], { title: 'Оценивание и данные' })(em),
      exact: aProgram([grading], { title: 'Оценивание', federal: FEDERAL })(em),
      event: anActivity([speech])(em),
    };
  });
  const deputy = aViewer('SCHOOL', `org:${school}`);
  const as = { methodologist: subgraph.as(methodologist), deputy: subgraph.as(deputy) };

  const change = async (
    query: string,
    input: object,
    by: 'methodologist' | 'deputy' = 'methodologist',
  ): Promise<ShownRoute> => {
    const [answer] = Object.values(
      await as[by].execute<Record<string, ShownRoute>>(query, { key: randomUUID(), input }),
    );
    if (!answer) throw new Error('no answer');
    return answer;
  };
  const draft = () =>
    change(GENERATE, { personId: teacher, hoursBudget: 72, pace: '2 часа в неделю' });
  const agreed = async () => {
    const { id, version } = await draft();
    return change(AGREE, { routeId: id, version });
  };
  const approved = async () => {
    const { id, version } = await agreed();
    return change(APPROVE, { routeId: id, version }, 'deputy');
  };
  return {
    ...given,
    teacher,
    school,
    viewers: { methodologist, deputy },
    as,
    change,
    draft,
    agreed,
    approved,
  };
}

export type Scene = Awaited<ReturnType<typeof aScene>>;
