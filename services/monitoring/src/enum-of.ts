/** The object type-graphql registers an enum by, from the list of its names. */
export const enumOf = <const Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Each in Name]: Each };
