export type Linked = { from: string; to: string; surprise: number };

/** What hangs together by links at least so surprising, the largest first; within one, in the order in which they were met. */
export function clustersOf(links: readonly Linked[], least: number): readonly (readonly string[])[] {
  const rootOf = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let above = rootOf.get(root); above !== undefined && above !== root; above = rootOf.get(root)) root = above;
    rootOf.set(id, root);
    return root;
  };
  for (const { from, to, surprise } of links) {
    if (surprise < least) continue;
    for (const end of [from, to]) if (!rootOf.has(end)) rootOf.set(end, end);
    rootOf.set(find(to), find(from));
  }
  const clusters = Map.groupBy(rootOf.keys(), find);
  return [...clusters.values()].toSorted((a, b) => b.length - a.length);
}
