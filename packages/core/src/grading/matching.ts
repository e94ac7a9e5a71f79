/**
 * Whether every left element can have a right element of its own: Hopcroft and Karp, without recursion, so a list of thousands neither blows up nor
 * overflows the stack.
 * @param neighbours for each left element the right ones it may have
 */
export function hasPerfectMatching(neighbours: readonly (readonly number[])[], rightCount: number): boolean {
  if (neighbours.length !== rightCount) return false;
  const rightOf = new Array<number>(neighbours.length).fill(-1);
  const leftOf = new Array<number>(rightCount).fill(-1);
  let matched = 0;
  while (matched < neighbours.length) {
    const levels = levelsFromFree(neighbours, rightOf, leftOf);
    const nextNeighbour = new Array<number>(neighbours.length).fill(0);
    let gained = 0;
    for (let left = 0; left < neighbours.length; left += 1) {
      if (rightOf[left] === -1 && augment(left, { neighbours, levels, nextNeighbour, rightOf, leftOf })) gained += 1;
    }
    if (gained === 0) return false;
    matched += gained;
  }
  return true;
}

/** Distance of each left element from the nearest free one along alternating edges; -1 where none leads. */
function levelsFromFree(neighbours: readonly (readonly number[])[], rightOf: readonly number[], leftOf: readonly number[]): number[] {
  const levels = rightOf.map((right): number => (right === -1 ? 0 : -1));
  const queue = levels.flatMap((level, left) => (level === 0 ? [left] : []));
  for (let head = 0; head < queue.length; head += 1) {
    const left = queue[head] ?? 0;
    for (const right of neighbours[left] ?? []) {
      const next = leftOf[right] ?? -1;
      if (next === -1 || levels[next] !== -1) continue;
      levels[next] = (levels[left] ?? 0) + 1;
      queue.push(next);
    }
  }
  return levels;
}

type Search = {
  neighbours: readonly (readonly number[])[];
  levels: number[];
  nextNeighbour: number[];
  rightOf: number[];
  leftOf: number[];
};

function augment(start: number, { neighbours, levels, nextNeighbour, rightOf, leftOf }: Search): boolean {
  const path: { left: number; right: number }[] = [];
  let left = start;
  for (;;) {
    const position = nextNeighbour[left] ?? 0;
    const right = neighbours[left]?.[position];
    if (right === undefined) {
      const previous = path.pop();
      if (previous === undefined) return false;
      left = previous.left;
      continue;
    }
    nextNeighbour[left] = position + 1;
    const next = leftOf[right] ?? -1;
    if (next === -1) {
      path.push({ left, right });
      for (const step of path) {
        rightOf[step.left] = step.right;
        leftOf[step.right] = step.left;
      }
      return true;
    }
    if (levels[next] === (levels[left] ?? 0) + 1) {
      path.push({ left, right });
      left = next;
    }
  }
}
