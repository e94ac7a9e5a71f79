import { reproducibleDecay } from './exponential.ts';
import type { Exposure } from './exposure-caps.ts';

/** A question as far as balancing looks at it. */
export type BalancedQuestion = {
  family: string;
  facility: number;
  minutes: number;
  /** Of the section's points; absent where all of its questions are worth the same. */
  weight?: number;
  shown: number;
  /** Which of the week's forms it was in, as numbers from 0. */
  forms: readonly number[];
};

/** A filled place of a form: what it holds, what else it may hold, and the pool whose averages the form should have. */
export type BalancedSlot<Question> = {
  points: number;
  question: Question;
  choices: readonly Question[];
  pool: readonly Question[];
};

// All chosen on the development seeds of the bench.
/** How strongly the expected score and the minutes are held, against 1 for how strongly chance holds them in random forms. */
const scorePull = 4.5;
const minutesPull = 1;
/** What three questions cost that were together in a form of this week. */
const overlapPull = 0.95;
/**
 * Where two random forms have more such triples in common than this, they cost less in proportion: in a small pool every form has much in
 * common with every other, and avoiding that would make the next one predictable.
 */
const usualTriples = 0.1;
/** What a question costs that was shown twice as often as its fair share. */
const usagePull = 1;
/** Attempts that a question's share so far is held against: early shares are noise. */
const steadyFrom = 50;
/** A question that is new, or was shown too often, is pulled no further than this, in shares of its fair share. */
const [leastUsage, mostUsage] = [0.75, 1.5];
const stepsPerSlot = 50;

/**
 * Exchanges questions of a form until it is a draw from the distribution with p(form) ∝ exp(−energy): energy is low where the expected score
 * and the minutes are those of the pool, where questions were shown less than their share, and where few three of its questions were together in
 * a form of this week. Of all distributions that are balanced so well on average this one has the largest entropy (Jaynes 1957), so forms
 * stay as unpredictable as they can be. Drawn by Metropolis steps (Metropolis et al. 1953) from a random form; each changes one slot and
 * keeps the section, the fallback step and that nobody gets two of a family.
 */
export function balanceForm<Question extends BalancedQuestion>(
  slots: BalancedSlot<Question>[],
  exposure: Pick<Exposure, 'attempts'>,
  random: () => number,
): void {
  const movable = slots.filter(({ choices }) => choices.length > 1);
  const energy = createEnergy(slots, exposure);
  if (movable.length === 0 || energy.isFlat) return;
  const families = new Set(slots.map(({ question }) => question.family));
  const exchange = (isAccepted: (change: () => number) => boolean): void => {
    const slot = movable[Math.floor(random() * movable.length)];
    const next = slot?.choices[Math.floor(random() * slot.choices.length)];
    if (slot === undefined || next === undefined || next === slot.question) return;
    if (next.family !== slot.question.family && families.has(next.family)) return;
    if (!isAccepted(() => energy.changeBy(slot, next))) return;
    energy.exchange(slot, next);
    families.delete(slot.question.family);
    families.add(next.family);
    slot.question = next;
  };
  const triples: number[] = [];
  for (let step = 0; step < stepsPerSlot * slots.length; step += 1) {
    exchange(() => true);
    triples.push(energy.triples());
  }
  energy.setUsual(triples);
  for (let step = 0; step < stepsPerSlot * slots.length; step += 1) {
    exchange((change) => {
      const by = change();
      return by <= 0 || random() < reproducibleDecay(by);
    });
  }
}

/** What balancing minimises: p(form) ∝ exp(−energy), as long as triples are rare. */
export const formEnergy = <Question extends BalancedQuestion>(
  slots: readonly BalancedSlot<Question>[],
  exposure: Pick<Exposure, 'attempts'>,
): number => createEnergy(slots, exposure).total();

/** The energy of a form, kept up to date while questions are exchanged. */
function createEnergy<Question extends BalancedQuestion>(slots: readonly BalancedSlot<Question>[], { attempts }: { attempts: number }) {
  const score = createTarget(slots, expectedPoints(slots), scorePull);
  const minutes = createTarget(slots, (_, question) => question.minutes, minutesPull);
  const usage = createUsage(slots, attempts);
  const together = new Map<number, number>();
  for (const { question } of slots) for (const form of question.forms) together.set(form, (together.get(form) ?? 0) + 1);
  let overlapWeight = overlapPull;
  let triples = [...together.values()].reduce((sum, shared) => sum + (shared * (shared - 1) * (shared - 2)) / 6, 0);

  const changeOfTriples = (from: Question, to: Question): number => {
    let change = 0;
    for (const form of to.forms) change += pairsOf((together.get(form) ?? 0) - (from.forms.includes(form) ? 1 : 0));
    for (const form of from.forms) change -= pairsOf((together.get(form) ?? 0) - 1);
    return change;
  };
  const formsOfWeek = new Set(slots.flatMap(({ choices }) => choices.flatMap(({ forms }) => forms))).size;
  return {
    isFlat: score.isFlat && minutes.isFlat && attempts === 0 && formsOfWeek === 0,
    changeBy: (slot: BalancedSlot<Question>, to: Question): number =>
      score.changeBy(slot, to) +
      minutes.changeBy(slot, to) +
      usage(slot, to) -
      usage(slot, slot.question) +
      overlapWeight * changeOfTriples(slot.question, to),
    exchange: (slot: BalancedSlot<Question>, to: Question): void => {
      score.exchange(slot, to);
      minutes.exchange(slot, to);
      triples += changeOfTriples(slot.question, to);
      for (const form of slot.question.forms) together.set(form, (together.get(form) ?? 0) - 1);
      for (const form of to.forms) together.set(form, (together.get(form) ?? 0) + 1);
    },
    triples: () => triples,
    total: (): number =>
      score.total() + minutes.total() + overlapWeight * triples + slots.reduce((sum, slot) => sum + usage(slot, slot.question), 0),
    /** Told the triples of random forms. */
    setUsual: (triplesOfRandomForms: readonly number[]): void => {
      const usual = meanOf(triplesOfRandomForms) / Math.max(1, formsOfWeek);
      overlapWeight = (overlapPull * usualTriples) / Math.max(usualTriples, usual);
    },
  };
}

/**
 * What a question adds to the expected score. Where points are shared by weight, what one is worth hangs on the others that are drawn: points · count · Σ w · facility / Σ w is a
 * ratio, taken here by its linear part around the pool's (Cochran 1977, chapter 6). Without weights it is what version 3 balanced, to the last bit.
 */
function expectedPoints<Question extends BalancedQuestion>(slots: readonly BalancedSlot<Question>[]) {
  const averages = new Map<readonly Question[], { weight: number; facility: number }>();
  for (const { pool } of slots) {
    const weight = meanOf(pool.map((question) => question.weight ?? 1));
    const facility = meanOf(pool.map((question) => (question.weight ?? 1) * question.facility)) / weight;
    averages.set(pool, { weight, facility });
  }
  return ({ points, pool }: BalancedSlot<Question>, { weight, facility }: Question): number => {
    const average = averages.get(pool);
    if (weight === undefined || average === undefined) return points * facility;
    return points * (weight / average.weight) * (facility - average.facility);
  };
}

/** Questions in common that a further one makes triples with. */
const pairsOf = (shared: number): number => (shared * (shared - 1)) / 2;

/** Pulls a sum over the form towards its mean over random forms. */
function createTarget<Question extends BalancedQuestion>(
  slots: readonly BalancedSlot<Question>[],
  measure: (slot: BalancedSlot<Question>, question: Question) => number,
  pull: number,
) {
  const sizes = new Map<readonly Question[], number>();
  for (const { pool } of slots) sizes.set(pool, (sizes.get(pool) ?? 0) + 1);
  let variance = 0;
  let distance = 0;
  for (const slot of slots) {
    const values = slot.pool.map((question) => measure(slot, question));
    const drawn = sizes.get(slot.pool) ?? 1;
    // Drawn without replacement.
    variance += varianceOf(values) * (values.length > 1 ? Math.max(0, values.length - drawn) / (values.length - 1) : 0);
    distance += measure(slot, slot.question) - meanOf(values);
  }
  const weight = variance > 1e-9 ? pull / (2 * variance) : 0;
  const movedBy = (slot: BalancedSlot<Question>, to: Question): number => measure(slot, to) - measure(slot, slot.question);
  return {
    isFlat: weight === 0,
    total: (): number => weight * distance * distance,
    changeBy: (slot: BalancedSlot<Question>, to: Question): number => {
      const moved = distance + movedBy(slot, to);
      return weight * (moved * moved - distance * distance);
    },
    exchange: (slot: BalancedSlot<Question>, to: Question): void => {
      distance += movedBy(slot, to);
    },
  };
}

/** Pulls towards questions that were shown less than the share that all of a pool would have if they were drawn alike. */
function createUsage<Question extends BalancedQuestion>(slots: readonly BalancedSlot<Question>[], attempts: number) {
  const fairShares = new Map<readonly Question[], number>();
  for (const { pool } of slots) fairShares.set(pool, (fairShares.get(pool) ?? 0) + 1 / pool.length);
  return (slot: BalancedSlot<Question>, { shown }: Question): number => {
    const fair = fairShares.get(slot.pool) ?? 1;
    const share = (shown + steadyFrom * fair) / (attempts + steadyFrom);
    return usagePull * Math.min(mostUsage, Math.max(leastUsage, share / fair));
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function varianceOf(values: readonly number[]): number {
  const centre = meanOf(values);
  return meanOf(values.map((value) => (value - centre) * (value - centre)));
}
