import {
  capsFromAttempts,
  drawablePool,
  fallbackFilters,
  type PointsSharing,
  type PoolFilter,
  type QuestionOrder,
  type RelaxStep,
  relaxSteps,
  weightIn,
} from '@assay/core/assessments';
import type { RotationSettings } from '@assay/core/rotation';
import type { Language } from '@assay/core/runs';
import { type Exposures, type LiveVersion, noExposures } from '@assay/db';
import { type AssemblyCandidate, type AssemblyInputs, type CountedSection, expectedFacility } from '@assay/stats';

/** `points`: what each question is worth, or an average one. */
type Drawing = { pool: PoolFilter; count: number; order: QuestionOrder; points: number; sharing: PointsSharing };

type Drawable = {
  languages: readonly Language[] | undefined;
  live: readonly LiveVersion[];
  /** Drawn only when nothing else is left. */
  resting?: readonly LiveVersion[];
  exposures?: Exposures;
  /** Largest shares of a quarter's and of a week's attempts that a question may be in. */
  caps: ExposureCaps;
};

export type ExposureCaps = Pick<RotationSettings, 'exposureCap' | 'weeklyExposureCap'>;

/** What a form is drawn from: per section its pool, and what it falls back to, each tier with what it adds to those before. */
export function assemblyInputs(
  sections: readonly Drawing[],
  { languages, live, resting = [], exposures = noExposures, caps }: Drawable,
): AssemblyInputs {
  return {
    exposure: {
      attempts: exposures.attempts,
      attemptsThisWeek: exposures.attemptsThisWeek,
      cap: caps.exposureCap,
      weeklyCap: caps.weeklyExposureCap,
      capsFromAttempts,
    },
    sections: sections.map(({ pool, count, order, points, sharing }) => {
      const known = new Set<string>();
      const tier = (step: RelaxStep | null, filter: PoolFilter, versions: readonly LiveVersion[]) => {
        const added = drawablePool(versions, filter, languages).filter(({ versionId }) => !known.has(versionId));
        for (const { versionId } of added) known.add(versionId);
        return { step, candidates: added.map((version) => candidateOf(version, exposures, weightIn({ sharing, pool }, version.question))) };
      };
      const filters = fallbackFilters(pool);
      const tiers = [
        tier(null, pool, live),
        ...filters.map(({ step, filter }) => tier(step, filter, live)),
        tier('resting', filters.at(-1)?.filter ?? pool, resting),
      ];
      return {
        count,
        points,
        isShuffled: order === 'shuffled',
        tiers: tiers.filter(({ step, candidates }) => step === null || candidates.length > 0),
      };
    }),
  };
}

function candidateOf({ versionId, question }: LiveVersion, exposures: Exposures, weight: number | null): AssemblyCandidate {
  const facility = expectedFacility(question.difficulty, exposures.facilities.get(versionId) ?? { n: 0, mean: 0 });
  return {
    versionId,
    family: question.family,
    rank: question.difficulty,
    // Every candidate is stored with every attempt: four digits are enough.
    facility: Math.round(facility * 10_000) / 10_000,
    minutes: question.minutes,
    ...(weight === null ? {} : { weight }),
    ...(exposures.shown.get(question.id) ?? { shown: 0, shownThisWeek: 0 }),
    forms: exposures.forms.get(question.id) ?? [],
  };
}

/** The same without what it falls back to. */
export const askedOnly = (inputs: AssemblyInputs): AssemblyInputs => ({
  ...inputs,
  sections: inputs.sections.map((section) => ({ ...section, tiers: section.tiers.slice(0, 1) })),
});

/** What each section draws from while nothing is short, for counting. */
export const countedSections = ({ sections }: AssemblyInputs): readonly CountedSection[] =>
  sections.map(({ count, tiers }) => ({ count, candidates: tiers[0]?.candidates ?? [] }));

/** What was given up for a question, as the maths passed it through. */
export const relaxStepOf = (step: string | null): RelaxStep | null => relaxSteps.find((known) => known === step) ?? null;
