import { type AssemblyCandidate, type AssemblyInputs, assembleForm, drawnFrom, energyFrom, seededRandom, shuffled } from '@assay/stats';
import type { Moment } from './simulated-year.ts';

const observed = 20;

/** In bits. `knowingAll`: for somebody who knows all that a form is drawn from but the seed. */
export type Entropy = { given20: number; knowingAll: number; random: number };

/**
 * Entropy of the next form for somebody who has seen the last 20 and knows the questions with their facilities and how often each was shown, but not
 * the other forms of the week. A form has the probability e^−energy / Z, with Z from random forms; what the observer does not know is averaged
 * over the other forms as other simulated years had them in that week, beside the true ones. That these are among them makes the entropy come
 * out too small rather than too large (Poole et al. 2019, On variational bounds of mutual information, section 2.4).
 */
export function entropyOfNext({ inputs }: Moment, others: readonly Moment[], seed: string, draws: number): Entropy {
  const pools = drawnFrom(inputs);
  const random = seededRandom(seed);
  const allowed = bitsOfChoices(inputs, pools);
  const randomForms = Array.from({ length: draws * 10 }, () =>
    pools.map((pool, section) => shuffled(pool, random).slice(0, inputs.sections[section]?.count)),
  );
  const densities = [inputs, ...others.map((other) => withEarlierFormsOf(inputs, other.inputs))].map((known) =>
    densityFrom(known, randomForms),
  );
  let [given20, knowingAll] = [0, 0];
  for (let draw = 0; draw < draws; draw += 1) {
    const form = assembleForm(inputs, `${seed} ${draw}`).sections.map(({ chosen }) => chosen.map(({ candidate }) => candidate));
    const each = densities.map((density) => density(form));
    given20 -= Math.log2(each.reduce((sum, density) => sum + density, 0) / each.length) / draws;
    knowingAll -= Math.log2(each[0] ?? 0) / draws;
  }
  return {
    given20: allowed + given20,
    knowingAll: allowed + knowingAll,
    random: bitsOfChoices(
      inputs,
      inputs.sections.map(({ tiers }) => tiers[0]?.candidates ?? []),
    ),
  };
}

/** How many times as likely as at random a form is. */
function densityFrom(inputs: AssemblyInputs, randomForms: readonly (readonly (readonly AssemblyCandidate[])[])[]) {
  const energyOf = energyFrom(inputs);
  const current = new Map(inputs.sections.flatMap(({ tiers }) => tiers[0]?.candidates ?? []).map((one) => [one.versionId, one]));
  const weightOf = (form: readonly (readonly AssemblyCandidate[])[]): number =>
    Math.exp(-energyOf(form.map((questions) => questions.flatMap(({ versionId }) => current.get(versionId) ?? []))));
  const mean = randomForms.reduce((sum, form) => sum + weightOf(form), 0) / randomForms.length;
  return (form: readonly (readonly AssemblyCandidate[])[]): number => weightOf(form) / mean;
}

/** The forms of the week with all but the last 20 taken from another simulation. */
function withEarlierFormsOf(inputs: AssemblyInputs, other: AssemblyInputs): AssemblyInputs {
  const formsOf = ({ sections }: AssemblyInputs) =>
    sections.flatMap(({ tiers }) => (tiers[0]?.candidates ?? []).map(({ versionId, forms }) => [versionId, forms] as const));
  const [mine, theirs] = [new Map(formsOf(inputs)), new Map(formsOf(other))];
  const numberOf = (forms: ReadonlyMap<string, readonly number[]>) => Math.max(-1, ...[...forms.values()].flat()) + 1;
  const [mineFrom, theirsUntil] = [numberOf(mine) - observed, numberOf(theirs) - observed];
  const mixed = (candidate: AssemblyCandidate): AssemblyCandidate => ({
    ...candidate,
    forms: [
      ...(theirs.get(candidate.versionId) ?? []).filter((form) => form < theirsUntil),
      ...(mine.get(candidate.versionId) ?? []).filter((form) => form >= mineFrom).map((form) => form - mineFrom + Math.max(0, theirsUntil)),
    ],
  });
  return {
    ...inputs,
    sections: inputs.sections.map((section) => ({
      ...section,
      tiers: section.tiers.map((tier) => ({ ...tier, candidates: tier.candidates.map(mixed) })),
    })),
  };
}

const bitsOfChoices = ({ sections }: AssemblyInputs, pools: readonly (readonly AssemblyCandidate[])[]): number =>
  sections.reduce((bits, { count }, section) => bits + bitsOfChoice(pools[section]?.length ?? 0, count), 0);

/** log2 of n over k. */
function bitsOfChoice(n: number, k: number): number {
  let bits = 0;
  for (let i = 0; i < k; i += 1) bits += Math.log2((n - i) / (i + 1));
  return bits;
}
