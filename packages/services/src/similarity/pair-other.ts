import { parseId, type QuestionVersionId } from '@assay/core/ids';
import type { PairOther } from '@assay/db';

export const proofName = (versionId: QuestionVersionId, path: string): string => `proof:${versionId}:${path}`;

/** What an entry of a pool is, by its name there. */
export function otherOf({ id, isGuest }: { id: string; isGuest: boolean }): PairOther {
  const [, path] = /^proof:[^:]+:(.*)$/s.exec(id) ?? [];
  if (path !== undefined) return { kind: 'proof', path };
  return isGuest ? { kind: 'known', knownSolutionId: parseId('knownSolution', id) } : { kind: 'answer', itemId: parseId('item', id) };
}
