import { capsThatCount, type Exposure, type Shown, wouldExceed } from './exposure-caps.ts';
import { type BalancedSlot, balanceForm, formEnergy } from './form-balance.ts';
import { seededRandom, shuffled } from './random.ts';
import { createMatching } from './slot-matching.ts';

/** Raised whenever the same seed and inputs could give another form. Older versions stay beside this one, to replay what they drew. */
export const assemblyVersion = 4;

/** The step of a question that is over a cap because the pool had no other. */
export const capsStep = 'caps';

export type AssemblyCandidate = Shown & {
  versionId: string;
  family: string;
  /** What a section that is not shuffled is ordered by, such as the difficulty. */
  rank: number;
  /** Expected share of the points, see `expectedFacility`. */
  facility: number;
  minutes: number;
  /** What it weighs when its section's points are shared; absent where all are worth the same, as in all that version 3 stored. */
  weight?: number;
  /** Which of this week's forms of the same opening it was in, as numbers from 0. */
  forms: readonly number[];
};

export type AssemblySection = {
  count: number;
  /** What each question is worth, on average where candidates have weights. */
  points: number;
  isShuffled: boolean;
  /**
   * The first tier is what the section asks for; each further one adds what it falls back to when the tiers before did not suffice. `step`
   * names what was given up, and is null for the first. Between the first two, the caps are given up.
   */
  tiers: readonly { step: string | null; candidates: readonly AssemblyCandidate[] }[];
};

export type AssemblyInputs = { sections: readonly AssemblySection[]; exposure: Exposure };

export type AssembledSection = {
  chosen: readonly { candidate: AssemblyCandidate; step: string | null }[];
  /** Questions that could not be found even in the last tier. */
  missing: number;
};

export type AssembledForm = {
  sections: readonly AssembledSection[];
  /** The inputs without the tiers that nobody looked at: they give the same form again. */
  inputs: AssemblyInputs;
};

type Tier = { step: string | null; candidates: readonly AssemblyCandidate[]; pool: readonly AssemblyCandidate[] };
type Slot = { section: number; place: number; level: number; preferences: readonly AssemblyCandidate[] };

/**
 * Draws a form: each section gets its count of questions and no two questions of the form are of one family. Where sections compete for a
 * family, slots are rearranged, so as many as possible are filled. What a tier leaves empty is tried again with the next one, all sections
 * in step; a slot that is filled keeps to what its section asks for. The random form that comes out is then balanced, see
 * `balanceForm`. The same seed and inputs give the same form, in whatever order the candidates are listed.
 */
export function assembleForm(inputs: AssemblyInputs, seed: string): AssembledForm {
  const tiersOf = cappedTiers(inputs);
  const slots = inputs.sections.flatMap(({ count }, section) =>
    Array.from({ length: count }, (_, place): Slot => {
      const slot = { section, place, level: 0, preferences: [] };
      return { ...slot, preferences: shuffledTier(tiersOf[section]?.[0], seed, slot) };
    }),
  );
  const matching = createMatching<AssemblyCandidate, Slot>();
  const widen = (slot: Slot, level: number): void => {
    slot.preferences = [...slot.preferences, ...shuffledTier(tiersOf[slot.section]?.[level], seed, { ...slot, level })];
  };
  let empty = slots.filter((slot) => !matching.fill(slot));
  const levels = Math.max(1, ...tiersOf.map((tiers) => tiers.length));
  for (let level = 1; level < levels && empty.length > 0; level += 1) {
    empty = empty.filter((slot) => {
      if (tiersOf[slot.section]?.[level] === undefined) return true;
      slot.level = level;
      widen(slot, level);
      return !matching.fill(slot);
    });
    if (level > 1 || empty.length === 0) continue;
    // What is over a cap is still what was asked for: rather that than a question less in another section.
    for (const slot of slots.filter((other) => other.level === 0)) widen(slot, level);
    empty = empty.filter((slot) => !matching.fill(slot));
  }
  const drawn = balanced(inputs, tiersOf, matching.drawn(), slots, seed);
  return {
    sections: inputs.sections.map((section, index) => {
      const found = drawn.filter((slot) => slot.section === index).map(({ question, step }) => ({ candidate: question, step }));
      return {
        chosen: section.isShuffled ? found : found.toSorted((a, b) => byRank(a.candidate, b.candidate)),
        missing: section.count - found.length,
      };
    }),
    inputs: {
      ...inputs,
      sections: inputs.sections.map((section, index) => {
        const reached = Math.max(0, ...slots.filter((slot) => slot.section === index).map(({ level }) => level));
        // The tier over the caps is part of the first one.
        return { ...section, tiers: section.tiers.slice(0, Math.max(1, reached)) };
      }),
    },
  };
}

/**
 * How likely each form of questions under the caps is: its probability is proportional to e^−energy, so the entropy of what is drawn can be
 * computed.
 */
export function energyFrom(inputs: AssemblyInputs): (form: readonly (readonly AssemblyCandidate[])[]) => number {
  const tiersOf = cappedTiers(inputs);
  return (form) =>
    formEnergy(
      tiersOf.flatMap(([asked], section) => {
        const points = inputs.sections[section]?.points ?? 0;
        if (asked === undefined) return [];
        return (form[section] ?? []).map((question) => ({ points, question, choices: asked.candidates, pool: asked.pool }));
      }),
      inputs.exposure,
    );
}

/** What each section draws from before anything is given up. */
export const drawnFrom = (inputs: AssemblyInputs): readonly (readonly AssemblyCandidate[])[] =>
  cappedTiers(inputs).map((tiers) => tiers[0]?.candidates ?? []);

/** The tiers of each section with the first one parted: what is under the caps, and with `capsStep` what is over them. */
function cappedTiers({ sections, exposure }: AssemblyInputs): readonly (readonly Tier[])[] {
  const asked = sections.map(({ count, tiers }) => ({ count, candidates: (tiers[0]?.candidates ?? []).toSorted(byId) }));
  const caps = capsThatCount(asked, exposure);
  return sections.map(({ tiers }, index) => {
    const pool = asked[index]?.candidates ?? [];
    const isOver = (candidate: AssemblyCandidate): boolean =>
      wouldExceed(candidate, caps[index] ?? { quarter: false, week: false }, exposure);
    const wider = tiers.slice(1).map(({ step, candidates }) => {
      const sorted = candidates.toSorted(byId);
      return { step, candidates: sorted, pool: sorted };
    });
    return [
      { step: null, candidates: pool.filter((candidate) => !isOver(candidate)), pool },
      { step: capsStep, candidates: pool.filter(isOver), pool },
      ...wider,
    ];
  });
}

type DrawnSlot = BalancedSlot<AssemblyCandidate> & { section: number; step: string | null };

function balanced(
  { sections, exposure }: AssemblyInputs,
  tiersOf: readonly (readonly Tier[])[],
  drawn: ReadonlyMap<Slot, AssemblyCandidate>,
  slots: readonly Slot[],
  seed: string,
): readonly DrawnSlot[] {
  const filled = slots.flatMap((slot): DrawnSlot[] => {
    const question = drawn.get(slot);
    const tier = tiersOf[slot.section]?.find(({ candidates }) => question !== undefined && candidates.includes(question));
    if (question === undefined || tier === undefined) return [];
    const points = sections[slot.section]?.points ?? 0;
    return [{ section: slot.section, step: tier.step, points, question, choices: tier.candidates, pool: tier.pool }];
  });
  balanceForm(filled, exposure, seededRandom(`${seed} balance`));
  return filled;
}

// A stream of its own for each: leaving out tiers that nobody reached changes no other draw.
const shuffledTier = (
  tier: Tier | undefined,
  seed: string,
  { section, place, level }: Pick<Slot, 'section' | 'place' | 'level'>,
): AssemblyCandidate[] => shuffled(tier?.candidates ?? [], seededRandom(`${seed} ${section} ${place} ${level}`));

const byId = (a: AssemblyCandidate, b: AssemblyCandidate): number => (a.versionId < b.versionId ? -1 : 1);
const byRank = (a: AssemblyCandidate, b: AssemblyCandidate): number => a.rank - b.rank || byId(a, b);
