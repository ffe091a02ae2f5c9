import { randomUUID } from 'node:crypto';
import {
  forEdit,
  onViolation,
  perform,
  Problem,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Organization } from '../organization/index.ts';
import { Person } from '../person/index.ts';
import { Territory } from '../territory/index.ts';
import { ResponsiblePerson } from './responsible.entity.ts';
import type { AppointResponsibleInput, EndResponsibilityInput } from './responsible.graphql.ts';
import { appointResponsiblePolicy } from './responsible.policy.ts';
import { checkAppointing } from './responsible.rules.ts';

/** Records whom an act made responsible for what, and from when. */
export function appointResponsible(
  ctx: RequestContext,
  requestId: string,
  input: AppointResponsibleInput,
): Promise<ResponsiblePerson | Problem> {
  const { action } = appointResponsiblePolicy;
  return perform(ctx, { action, requestId, input, answers: ResponsiblePerson }, async (tx) => {
    const given = {
      // oxlint-disable-next-line typescript/no-misused-spread -- an input is plain data
      ...input,
      organizationId: input.organizationId ?? null,
      territoryId: input.territoryId ?? null,
      to: input.to ?? null,
    };
    appointResponsiblePolicy.assert(ctx.viewer, given);
    const refused = checkAppointing(given) ?? (await unknownIn(tx, given));
    if (refused) return refused;
    const responsible = tx.create(ResponsiblePerson, { ...given, id: randomUUID() });
    const twice = new Problem('ALREADY_APPOINTED');
    return (await onViolation(tx.flush(), { responsible_person_once: twice })) ?? responsible;
  });
}

async function unknownIn(
  tx: EntityManager,
  {
    kind,
    personId,
    organizationId,
    territoryId,
  }: Pick<ResponsiblePerson, 'kind' | 'personId' | 'organizationId' | 'territoryId'>,
): Promise<Problem | null> {
  if (!(await tx.findOne(Person, { id: personId }))) return new Problem('PERSON_UNKNOWN');
  if (territoryId !== null && !(await tx.findOne(Territory, { id: territoryId })))
    return new Problem('TERRITORY_UNKNOWN');
  const organization =
    organizationId === null ? null : await tx.findOneOrFail(Organization, { id: organizationId });
  return kind === 'CENTER_HEAD' && organization?.typeCode !== 'CENTER'
    ? new Problem('ORGANIZATION_NOT_A_CENTER')
    : null;
}

/** Ends a responsibility from a day. */
export function endResponsibility(
  ctx: RequestContext,
  requestId: string,
  input: EndResponsibilityInput,
): Promise<ResponsiblePerson | Problem> {
  const { action } = appointResponsiblePolicy;
  return perform(ctx, { action, requestId, input, answers: ResponsiblePerson }, async (tx) => {
    const responsible = await forEdit(tx, ResponsiblePerson, input);
    appointResponsiblePolicy.assert(ctx.viewer, responsible);
    if (responsible.to !== null && responsible.to <= input.on) return new Problem('ALREADY_ENDED');
    if (input.on <= responsible.from) return new Problem('DATES_REVERSED');
    responsible.to = input.on;
    return responsible;
  });
}
