import type { AttemptPurpose } from '../attempts/schema.ts';
import { canPilot } from '../questions/pilots.ts';
import type { Language } from '../runs/schema.ts';
import { drawablePool } from './drawable-pool.ts';
import type { AssessmentContent, PoolFilter } from './schema.ts';

/** Only where somebody is assessed: the team's trials, previews and practice have none. */
export const mayHavePilot = ({ form, hasPilot }: Pick<AssessmentContent, 'form' | 'hasPilot'>, purpose: AttemptPurpose): boolean =>
  hasPilot && form === 'quiz' && purpose === 'real';

type Pilotable = { question: Parameters<typeof drawablePool>[0][number]['question'] & Parameters<typeof canPilot>[0] };

/**
 * The questions in pilot that could ride in a form, each with the sections, counted from 0, whose filter it fits: there it is one of the kind that is asked anyway, so it is measured with the people
 * it is for, and does not stand out.
 */
export function fittingPilots<Version extends Pilotable>(
  versions: readonly Version[],
  sections: readonly { pool: PoolFilter }[],
  languages: readonly Language[] | undefined,
): readonly { version: Version; sections: readonly number[] }[] {
  const able = versions.filter(({ question }) => canPilot(question));
  const pools = sections.map(({ pool }) => new Set(drawablePool(able, pool, languages)));
  return able.flatMap((version) => {
    const own = pools.flatMap((pool, section) => (pool.has(version) ? [section] : []));
    return own.length === 0 ? [] : [{ version, sections: own }];
  });
}
