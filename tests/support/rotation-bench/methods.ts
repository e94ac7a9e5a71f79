import { type AssemblyInputs, assembleForm, assembleForm2, seededRandom } from '@assay/stats';
import type { Form, Method } from './simulated-year.ts';

/** Forms as the product draws them. */
export const balancedForm: Method = (inputs, seed) =>
  assembleForm(inputs, seed).sections.map(({ chosen }) => chosen.map(({ candidate }) => candidate.versionId));

/** Forms drawn at random, as version 2 did. */
export const randomForm: Method = (inputs, seed) =>
  assembleForm2(inputs, seed).sections.map(({ chosen }) => chosen.map(({ candidate }) => candidate.versionId));

/** The obvious other way: the least shown questions of each skill, chance deciding between equals. */
export const leastShownForm: Method = ({ sections }: AssemblyInputs, seed): Form => {
  const random = seededRandom(seed);
  return sections.map(({ count, tiers }) =>
    (tiers[0]?.candidates ?? [])
      .map(({ versionId, shown }) => ({ versionId, shown: shown + random() / 2 }))
      .toSorted((a, b) => a.shown - b.shown)
      .slice(0, count)
      .map(({ versionId }) => versionId),
  );
};
