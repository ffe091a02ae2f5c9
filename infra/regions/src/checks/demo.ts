import type { DemoFileContent } from '../files/demo-files.ts';
import type { SubjectType, Territory } from '../files/registry-files.ts';
import type { LoadedFile, RegionFiles } from '../region-files.ts';
import { checkUnique } from './unique.ts';

/** What the demo plan points to outside its own file. */
interface DemoSurroundings {
  readonly territories: readonly Territory[];
  readonly subjectTypes: readonly SubjectType[];
}

/** The demo plan may name only what it or the region describes, or seeding would stop half-way. */
export function checkDemo(
  files: RegionFiles,
  file: LoadedFile<DemoFileContent>,
  { territories, subjectTypes }: DemoSurroundings,
): void {
  const { organizations, accounts, methodologists } = file.content;
  checkUnique(files, file, { rows: organizations, list: 'organizations', field: 'key' });
  checkUnique(files, file, { rows: organizations, list: 'organizations', field: 'id' });
  checkUnique(files, file, { rows: accounts, list: 'accounts', field: 'login' });
  checkUnique(files, file, { rows: methodologists, list: 'methodologists', field: 'key' });

  const keys = new Set(organizations.map(({ key }) => key));
  const types = new Set(subjectTypes.map(({ code }) => code));
  const places = new Set(territories.map(({ id }) => id));
  for (const [index, organization] of organizations.entries()) {
    const known = (
      field: 'type' | 'territory' | 'administrativeParent' | 'methodicalParent',
      among: Set<string>,
    ) => {
      const value = organization[field];
      if (value !== null && !among.has(value)) {
        files.fault(file.source, ['organizations', index, field], `«${value}» не описано`);
      }
    };
    known('type', types);
    known('territory', places);
    known('administrativeParent', keys);
    known('methodicalParent', keys);
  }
  checkAccounts(files, file, keys);
  checkCounts(files, file);
}

function checkAccounts(
  files: RegionFiles,
  file: LoadedFile<DemoFileContent>,
  organizationKeys: Set<string>,
): void {
  const { accounts, methodologists, heroine } = file.content;
  const persons = new Set<string>();
  for (const [index, { organization, person }] of accounts.entries()) {
    const at = (...steps: PropertyKey[]) => ['accounts', index, ...steps];
    if (organization !== null && !organizationKeys.has(organization)) {
      files.fault(file.source, at('organization'), `организация «${organization}» не описана`);
    }
    if (!organizationKeys.has(person.organization)) {
      files.fault(
        file.source,
        at('person', 'organization'),
        `организация «${person.organization}» не описана`,
      );
    }
    if (persons.has(person.id))
      files.fault(file.source, at('person', 'id'), `«id» повторяется: ${person.id}`);
    persons.add(person.id);
  }

  const logins = new Set(accounts.map(({ login }) => login));
  const named = [
    { path: ['heroine', 'login'], login: heroine.login },
    { path: ['heroine', 'methodologist'], login: heroine.methodologist },
    ...methodologists.map(({ login }, index) => ({
      path: ['methodologists', index, 'login'],
      login,
    })),
  ];
  for (const { path, login } of named) {
    if (login !== null && !logins.has(login))
      files.fault(file.source, path, `учётная запись «${login}» не описана`);
  }
}

function checkCounts(files: RegionFiles, file: LoadedFile<DemoFileContent>): void {
  const { counts, methodologists } = file.content;
  const assigned = methodologists.reduce(
    (total, methodologist) => total + methodologist.assigned,
    0,
  );
  if (assigned > counts.educators) {
    files.fault(
      file.source,
      ['methodologists'],
      `закреплено ${assigned}, а педагогов ${counts.educators}`,
    );
  }
  if (counts.educators + counts.leaders > counts.people) {
    files.fault(
      file.source,
      ['counts', 'people'],
      'педагогов и управленческих кадров больше, чем людей',
    );
  }
  if (
    counts.federalPrograms > counts.programs ||
    counts.expiredFederalPrograms > counts.federalPrograms
  ) {
    files.fault(
      file.source,
      ['counts', 'programs'],
      'программ федерального реестра больше, чем программ',
    );
  }
}
