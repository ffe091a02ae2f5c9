import type { Problem } from './problem.ts';

/**
 * Turns the database's last word into the `Problem` the rule would have answered, by the name of the
 * violated constraint: two requests may pass a rule at once, only one passes a constraint.
 * The statement has failed, so the caller must return the problem and do nothing more.
 */
export async function onViolation<Found extends Problem>(
  write: Promise<unknown>,
  problems: Readonly<Record<string, Found>>,
): Promise<Found | null> {
  try {
    await write;
    return null;
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    const problem = constraint === undefined ? undefined : problems[constraint];
    if (problem === undefined) throw error;
    return problem;
  }
}
