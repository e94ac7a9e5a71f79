import { type ViewName, viewNames } from '../submissions/views.ts';
import type { Model } from './fit.ts';
import { featureNames } from './pair-features.ts';

/** How much two have in common is said by these, whatever the fit makes of them. */
export const shownViews: readonly string[] = ['subtrees', 'inlinedSubtrees'];

/** Those that the fit left out are not compared. */
export const viewsUsed = (model: Model): readonly ViewName[] =>
  viewNames.filter((view) => shownViews.includes(view) || model.features.some(({ name }) => name.startsWith(`${view}.`)));

const shown = shownViews.map((view) => featureNames.indexOf(`${view}.ofBoth`));

/** Of what both have, the share that they have in common. */
export const shownShare = (values: Float64Array): number => shown.reduce((most, at) => Math.max(most, values[at] ?? 0), 0);

/** The same out of the mean of what each has, from 0 to 1: what is reckoned bit by bit as a pool grows is off by a hair. */
export const similarityOf = (share: number): number => Math.min(1, Math.max(0, (2 * share) / (1 + share)));
