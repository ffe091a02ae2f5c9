import { RemoteFailure } from './remote-failure';

/** A shared package as the manifest of a remote names it. */
export interface SharedRequirement {
  readonly name: string;
  readonly requiredVersion?: string;
}

/**
 * Refuses a remote that was built for other versions of the shared packages. The federation would draw it on
 * the shell's copies whatever it asks for. `provided` gives the shell's version of a package, if it has one.
 */
export function assertCompatible(
  requirements: readonly SharedRequirement[],
  provided: (name: string) => string | undefined,
): void {
  for (const { name, requiredVersion } of requirements) {
    const version = provided(name);
    if (version && requiredVersion && !satisfies(version, requiredVersion)) {
      throw new RemoteFailure('OTHER_VERSIONS', { name, required: requiredVersion, version });
    }
  }
}

type Version = readonly [major: number, minor: number, patch: number];

function parse(version: string): Version | undefined {
  const [, major, minor, patch] = /^\^?(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  return major ? [Number(major), Number(minor), Number(patch)] : undefined;
}

/** `^1.2.3` as npm understands it; before 1.0 a minor version breaks. Other ranges are not ours: they pass. */
function satisfies(version: string, range: string): boolean {
  const [has, wants] = [parse(version), parse(range)];
  if (!range.startsWith('^') || !has || !wants) return true;
  const fixed = wants[0] === 0 ? 2 : 1;
  for (const index of [0, 1, 2] as const) {
    if (has[index] === wants[index]) continue;
    return index >= fixed && has[index] > wants[index];
  }
  return true;
}
