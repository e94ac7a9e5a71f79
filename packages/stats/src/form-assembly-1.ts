import { seededRandom, shuffled } from './random.ts';

// Version 1, as it drew the first attempts: kept so that their forms can be drawn again, and never edited.

type AssemblyCandidate = { versionId: string; family: string };

export type AssemblyInputs1 = { sections: readonly { count: number; candidates: readonly AssemblyCandidate[] }[] };

export type AssembledForm1 =
  | { kind: 'form'; sections: readonly (readonly AssemblyCandidate[])[] }
  /** The pools do not hold enough families for everybody to get different ones. */
  | { kind: 'short'; section: number };

type Slot = { section: number; preferences: readonly AssemblyCandidate[] };

/**
 * Draws a form: each section gets its count of questions at random, and no two questions of the form are of one family. The same seed and
 * inputs give the same form, in whatever order the candidates are listed. Where sections compete for a family, slots are rearranged by
 * augmenting paths (Kuhn's algorithm for bipartite matching), so a form is found whenever there is one.
 */
export function assembleForm1(inputs: AssemblyInputs1, seed: string): AssembledForm1 {
  const random = seededRandom(seed);
  const slots: Slot[] = inputs.sections.flatMap(({ count, candidates }, section) => {
    const sorted = candidates.toSorted((a, b) => (a.versionId < b.versionId ? -1 : 1));
    return Array.from({ length: count }, () => ({ section, preferences: shuffled(sorted, random) }));
  });
  const holderOf = new Map<string, { slot: Slot; candidate: AssemblyCandidate }>();
  const place = (slot: Slot, visited: Set<string>): boolean => {
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
  for (const slot of slots) {
    if (!place(slot, new Set())) return { kind: 'short', section: slot.section };
  }
  const chosen = new Map([...holderOf.values()].map(({ slot, candidate }) => [slot, candidate]));
  return {
    kind: 'form',
    sections: inputs.sections.map((_, section) =>
      slots.filter((slot) => slot.section === section).flatMap((slot) => chosen.get(slot) ?? []),
    ),
  };
}
