import { drawablePool, fallbackFilters, type PoolFilter, type QuestionOrder, type RelaxStep, relaxSteps } from '@assay/core/assessments';
import type { Language } from '@assay/core/runs';
import type { LiveVersion } from '@assay/db';
import type { AssemblyInputs, CountedSection } from '@assay/stats';

type Drawing = { pool: PoolFilter; count: number; order: QuestionOrder };

/** What a form is drawn from: per section its pool, and what it falls back to, each tier with what it adds to those before. */
export function assemblyInputs(
  sections: readonly Drawing[],
  languages: readonly Language[] | undefined,
  live: readonly LiveVersion[],
): AssemblyInputs {
  return {
    sections: sections.map(({ pool, count, order }) => {
      const known = new Set<string>();
      const tier = (step: string | null, filter: PoolFilter) => {
        const added = drawablePool(live, filter, languages).filter(({ versionId }) => !known.has(versionId));
        for (const { versionId } of added) known.add(versionId);
        const candidates = added.map(({ versionId, question }) => ({ versionId, family: question.family, rank: question.difficulty }));
        return { step, candidates };
      };
      const asked = tier(null, pool);
      const wider = fallbackFilters(pool).map(({ step, filter }) => tier(step, filter));
      return { count, isShuffled: order === 'shuffled', tiers: [asked, ...wider.filter(({ candidates }) => candidates.length > 0)] };
    }),
  };
}

/** The same without what it falls back to. */
export const askedOnly = ({ sections }: AssemblyInputs): AssemblyInputs => ({
  sections: sections.map((section) => ({ ...section, tiers: section.tiers.slice(0, 1) })),
});

/** What each section draws from while nothing is short, for counting. */
export const countedSections = ({ sections }: AssemblyInputs): readonly CountedSection[] =>
  sections.map(({ count, tiers }) => ({ count, candidates: tiers[0]?.candidates ?? [] }));

/** What was given up for a question, as the maths passed it through. */
export const relaxStepOf = (step: string | null): RelaxStep | null => relaxSteps.find((known) => known === step) ?? null;
