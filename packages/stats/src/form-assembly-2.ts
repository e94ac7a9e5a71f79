import { seededRandom, shuffled } from './random.ts';

// Version 2, as it drew forms: kept so that they can be drawn again, and never edited.

/** `rank`: what a section that is not shuffled is ordered by, such as the difficulty. */
type AssemblyCandidate2 = { versionId: string; family: string; rank: number };

type AssemblySection2 = {
  count: number;
  isShuffled: boolean;
  /**
   * The first tier is what the section asks for; each further one adds what it falls back to when the tiers before did not suffice. `step`
   * names what was given up, and is null for the first.
   */
  tiers: readonly { step: string | null; candidates: readonly AssemblyCandidate2[] }[];
};

export type AssemblyInputs2 = { sections: readonly AssemblySection2[] };

type AssembledSection2 = {
  chosen: readonly { candidate: AssemblyCandidate2; step: string | null }[];
  /** Questions that could not be found even in the last tier. */
  missing: number;
};

export type AssembledForm2 = {
  sections: readonly AssembledSection2[];
  /** The inputs without the tiers that nobody looked at: they give the same form again. */
  inputs: AssemblyInputs2;
};

type Slot = { section: number; place: number; level: number; preferences: readonly AssemblyCandidate2[] };

/**
 * Draws a form: each section gets its count of questions at random, and no two questions of the form are of one family. The same seed and
 * inputs give the same form, in whatever order the candidates are listed. Where sections compete for a family, slots are rearranged by
 * augmenting paths (Kuhn's algorithm for bipartite matching), so as many as possible are filled. What a tier leaves empty is tried again
 * with the next one, all sections in step; a slot that is filled keeps to the tiers that it was filled from.
 */
export function assembleForm2(inputs: AssemblyInputs2, seed: string): AssembledForm2 {
  const slots = firstSlots(inputs, seed);
  const holderOf = new Map<string, { slot: Slot; candidate: AssemblyCandidate2 }>();
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
  let empty = slots.filter((slot) => !place(slot, new Set()));
  const levels = Math.max(1, ...inputs.sections.map(({ tiers }) => tiers.length));
  for (let level = 1; level < levels; level += 1) {
    empty = empty.filter((slot) => {
      const tier = inputs.sections[slot.section]?.tiers[level];
      if (tier === undefined) return true;
      slot.level = level;
      slot.preferences = [...slot.preferences, ...shuffledTier(tier.candidates, seed, slot)];
      return !place(slot, new Set());
    });
  }
  const chosen = new Map([...holderOf.values()].map(({ slot, candidate }) => [slot, candidate]));
  return {
    sections: inputs.sections.map((section, index) => {
      const found = slots.filter((slot) => slot.section === index).flatMap((slot) => chosen.get(slot) ?? []);
      const ordered = section.isShuffled ? found : found.toSorted(byRank);
      return {
        chosen: ordered.map((candidate) => ({ candidate, step: stepOf(section, candidate) })),
        missing: section.count - found.length,
      };
    }),
    inputs: {
      sections: inputs.sections.map((section, index) => {
        const reached = Math.max(0, ...slots.filter((slot) => slot.section === index).map(({ level }) => level));
        return { ...section, tiers: section.tiers.slice(0, reached + 1) };
      }),
    },
  };
}

/** Drawn from one stream of chance over all slots, as version 1 did: where nothing is short, both draw the same. */
function firstSlots(inputs: AssemblyInputs2, seed: string): Slot[] {
  const random = seededRandom(seed);
  return inputs.sections.flatMap(({ count, tiers }, section) => {
    const sorted = (tiers[0]?.candidates ?? []).toSorted(byId);
    return Array.from({ length: count }, (_, place) => ({ section, place, level: 0, preferences: shuffled(sorted, random) }));
  });
}

// A stream of its own for each: leaving out tiers that nobody reached changes no other draw.
const shuffledTier = (candidates: readonly AssemblyCandidate2[], seed: string, { section, place, level }: Slot): AssemblyCandidate2[] =>
  shuffled(candidates.toSorted(byId), seededRandom(`${seed} ${section} ${place} ${level}`));

const byId = (a: AssemblyCandidate2, b: AssemblyCandidate2): number => (a.versionId < b.versionId ? -1 : 1);
const byRank = (a: AssemblyCandidate2, b: AssemblyCandidate2): number => a.rank - b.rank || byId(a, b);

const stepOf = (section: AssemblySection2, chosen: AssemblyCandidate2): string | null =>
  section.tiers.find(({ candidates }) => candidates.some(({ versionId }) => versionId === chosen.versionId))?.step ?? null;
