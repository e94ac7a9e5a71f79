import type { FrozenQuestion } from '../questions/schema.ts';
import type { Language } from '../runs/schema.ts';
import { livePool } from './pool.ts';
import type { PoolFilter } from './schema.ts';

type Poolable = Parameters<typeof livePool>[0][number] & { question: Pick<FrozenQuestion, 'languages'> };

/** The pool as candidates of an assessment can answer it: code only where one of the languages offered is among the question's. */
export function drawablePool<Version extends Poolable>(
  versions: readonly Version[],
  filter: PoolFilter,
  languages: readonly Language[] | undefined,
): Version[] {
  return livePool(versions, filter).filter(
    ({ question }) =>
      languages === undefined || question.body.kind !== 'code' || question.languages.some((language) => languages.includes(language)),
  );
}
