import { fewestAnswers } from '@assay/core/analytics';
import type { AccountId } from '@assay/core/ids';
import type { Rubric } from '@assay/core/questions';
import { type Agreement, adviceOn, type CriterionAgreement } from '@assay/core/reviews';
import { krippendorffAlpha, weightedKappa } from '@assay/stats';

/** Which level of a criterion somebody gave an answer. */
export type GivenLevel = { accountId: AccountId; level: number };

type Criterion = Rubric['criteria'][number];

/** How much those agree who scored the same answers by one criterion. What each answer got comes in the order in which they finished. */
export function agreementOn(
  { id, title, levels }: Criterion,
  versions: readonly number[],
  answers: readonly (readonly GivenLevel[])[],
): CriterionAgreement {
  const compared = answers.filter((given) => given.length >= 2);
  const found = alphaOf(compared);
  return {
    id,
    title,
    versions,
    answers: compared.length,
    kappa: kappaOf(
      compared,
      levels.map((_, level) => level),
    ),
    alpha: found,
    advice: adviceOn(found),
  };
}

/**
 * Of one pair an answer, so that pairs know nothing of each other: the two who finished first, in an order of their own that is the same in every answer. Of two
 * reviewers it is Cohen's kappa of these two. A difference weighs by its distance.
 */
function kappaOf(answers: readonly (readonly GivenLevel[])[], categories: readonly number[]): Agreement {
  const pairs = answers.flatMap(([one, other]) => {
    if (one === undefined || other === undefined) return [];
    return [one.accountId < other.accountId ? ([one.level, other.level] as const) : ([other.level, one.level] as const)];
  });
  const n = pairs.length;
  if (n > 0 && n < fewestAnswers) return { isKnown: false, n, why: 'few' };
  const kappa = weightedKappa(pairs, { categories, weights: 'linear' });
  if (!kappa.isKnown) return { isKnown: false, n, why: kappa.why === 'no_pairs' ? 'none' : 'one_level' };
  return { isKnown: true, n, value: kappa.value, interval: kappa.interval };
}

function alphaOf(answers: readonly (readonly GivenLevel[])[]): Agreement {
  const n = answers.length;
  if (n > 0 && n < fewestAnswers) return { isKnown: false, n, why: 'few' };
  const alpha = krippendorffAlpha(
    answers.map((given) => given.map(({ level }) => level)),
    { metric: 'ordinal' },
  );
  if (!alpha.isKnown) return { isKnown: false, n, why: alpha.why === 'no_pairs' ? 'none' : 'one_level' };
  return { isKnown: true, n, value: alpha.value, interval: alpha.interval };
}
