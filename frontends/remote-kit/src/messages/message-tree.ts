/** Messages by key: a text, or a branch of messages. Plural forms are divided by «|». */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** One tree out of several. Two texts under one key are a mistake, whoever wrote them. */
export function mergeMessages(trees: readonly MessageTree[], path = ''): MessageTree {
  const merged: Record<string, string | MessageTree> = {};
  for (const [key, value] of trees.flatMap((tree) => Object.entries(tree))) {
    const present = merged[key];
    if (present === undefined) merged[key] = value;
    else if (typeof present === 'object' && typeof value === 'object') {
      merged[key] = mergeMessages([present, value], `${path}${key}.`);
    } else throw new Error(`Message "${path}${key}" is defined twice`);
  }
  return merged;
}
