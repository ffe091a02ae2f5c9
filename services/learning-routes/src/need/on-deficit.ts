import { DeficitFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Deficit } from './deficit.entity.ts';

/** Keeps what people lack, so that a route is made without asking another service. */
export const onDeficit = consume(DeficitFact, {
  async apply(tx, { subject, data: { person, assessment, competency, kind, severity, foundOn } }) {
    await tx.upsert(Deficit, {
      id: subject,
      personId: person,
      assessmentId: assessment,
      competencyId: competency,
      kind,
      severity,
      foundOn,
    });
  },
  async remove(tx, subject) {
    await tx.nativeDelete(Deficit, { id: subject });
  },
});
