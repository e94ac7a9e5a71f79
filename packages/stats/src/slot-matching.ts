import { shuffled } from './random.ts';

/** A place in a form, with the questions that may be drawn for it, the preferred ones first. */
export type Slot<Candidate> = { preferences: readonly Candidate[] };

/**
 * Fills slots so that no family is drawn twice. Where slots compete for a family they are rearranged by augmenting paths (Kuhn's algorithm
 * for bipartite matching), so as many are filled as can be. Slots that stay empty are tried again after their preferences have grown.
 */
export function createMatching<Candidate extends { family: string }, Place extends Slot<Candidate>>() {
  const holderOf = new Map<string, { slot: Place; candidate: Candidate }>();
  const place = (slot: Place, visited: Set<string>): boolean => {
    for (const candidate of slot.preferences) {
      if (visited.has(candidate.family)) continue;
      visited.add(candidate.family);
      const holder = holderOf.get(candidate.family);
      if (holder === undefined || place(holder.slot, visited)) {
        holderOf.set(candidate.family, { slot, candidate });
        return true;
      }
    }
    return false;
  };
  return {
    /** Whether it could be filled, perhaps by moving others. */
    fill: (slot: Place): boolean => place(slot, new Set()),
    drawn: (): ReadonlyMap<Place, Candidate> => new Map([...holderOf.values()].map(({ slot, candidate }) => [slot, candidate])),
  };
}

type Pool = { count: number; candidates: readonly { versionId: string; family: string }[] };

/** A random set of questions per pool, no two of one family; null when the pools cannot give as many as asked. */
export function drawnSets(pools: readonly Pool[], random: () => number): readonly (readonly string[])[] | null {
  const matching = createMatching<Pool['candidates'][number], Slot<Pool['candidates'][number]>>();
  const slots = pools.map(({ count, candidates }) => Array.from({ length: count }, () => ({ preferences: shuffled(candidates, random) })));
  if (!slots.flat().every((slot) => matching.fill(slot))) return null;
  const drawn = matching.drawn();
  return slots.map((places) => places.flatMap((slot) => drawn.get(slot)?.versionId ?? []));
}
