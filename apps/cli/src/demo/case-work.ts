import type { AttemptId } from '@assay/core/ids';
import { askCandidate, confirmCase, dismissCase, readCase, readCases, type ServiceContext } from '@assay/services';
import { dayMs } from './moments.ts';

/** A case is looked at once it has lain for so long. */
const looksAfterMs = 6 * dayMs;
const confirmsAfterMs = 24 * dayMs;

/**
 * What the manager makes of cases: where nothing but the answers is alike they are dismissed. Of those who did copy, in the order in which they did, the first is asked
 * and found out, the second is asked, and the rest still lie there.
 */
export async function workOnCases(manager: ServiceContext, copied: readonly AttemptId[]): Promise<void> {
  const { cases } = await readCases(manager, { status: 'undecided', question: '', attempt: '', page: 1 });
  for (const { caseId, status, openedAt } of cases) {
    const agedMs = manager.now().getTime() - Date.parse(openedAt);
    if (agedMs < looksAfterMs) continue;
    const { parties } = await readCase(manager, { caseId });
    const involved = new Set(parties.map(({ attemptId }) => attemptId));
    const place = copied.findIndex((attemptId) => involved.has(attemptId));
    const copier = copied[place];
    if (copier === undefined)
      await dismissCase(manager, { caseId, reason: 'Both wrote what most would write here, and each of them typed it.' });
    else if (place < 2 && status === 'open')
      await askCandidate(manager, { caseId, attemptId: copier, text: 'Please tell us how this answer came about.' });
    else if (place === 0 && agedMs > confirmsAfterMs) {
      await confirmCase(manager, {
        caseId,
        heldAgainst: [copier],
        reason: 'Pasted in one piece, the same unusual way as the earlier answer, and nothing said when we asked.',
      });
    }
  }
}
