import type { Role, Viewer } from '../identity/viewer.ts';

/** The four classes of personal rows; each concept keeps them in tables of their own. */
const DATA_CLASSES = ['card', 'learning', 'result', 'private'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** A scope over people who agreed that their school may see their results. */
export const consented = (scope: string): string => `consented-${scope}`;

type Reading = (viewer: Viewer) => readonly string[];

const nobody: Reading = () => [];
const granted: Reading = ({ scopes }) => scopes;
const grantedByConsent: Reading = ({ scopes }) => scopes.map(consented);
const withDuty =
  (duty: string): Reading =>
  ({ scopes, duties }) =>
    duties.includes(duty) ? scopes : [];

const OWN_ONLY = { card: nobody, learning: nobody, result: nobody, private: nobody };

/** Which of a role's scopes open which class. Source: design, «Rights». Own rows are open to everyone. */
const READINGS: Record<Role, Record<DataClass, Reading>> = {
  EDUCATOR: OWN_ONLY,
  LEADER: OWN_ONLY,
  METHODOLOGIST: { card: granted, learning: granted, result: granted, private: nobody },
  SCHOOL: { card: granted, learning: granted, result: grantedByConsent, private: granted },
  MUNICIPALITY: { card: granted, learning: granted, result: nobody, private: nobody },
  CENTER: {
    card: granted,
    learning: granted,
    result: withDuty('RESULTS'),
    private: withDuty('PRIVATE'),
  },
  PROVIDER: { card: granted, learning: nobody, result: nobody, private: nobody },
  ORGANIZER: { card: granted, learning: nobody, result: nobody, private: nobody },
  MENTOR: { card: granted, learning: nobody, result: nobody, private: nobody },
  MINISTRY: { card: granted, learning: granted, result: nobody, private: nobody },
  ANALYST: OWN_ONLY,
  ADMINISTRATOR: OWN_ONLY,
};

/** The scope keys that open each class of rows to this viewer. */
export function scopesByClass(viewer: Viewer): Record<DataClass, string[]> {
  const own = `own:${viewer.person}`;
  const readings = READINGS[viewer.role];
  return {
    card: [own, ...readings.card(viewer)],
    learning: [own, ...readings.learning(viewer)],
    result: [own, ...readings.result(viewer)],
    private: [own, ...readings.private(viewer)],
  };
}
