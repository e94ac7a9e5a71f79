import type { ShownPair } from '@assay/db';

type Compared = Pick<ShownPair, 'attemptId' | 'otherAttemptId' | 'knownSolutionId' | 'questionId' | 'proofPath'>;

/** What is compared, in one text: the same whichever of two answers was compared later. */
export function pairKeyOf({ attemptId, otherAttemptId, knownSolutionId, questionId, proofPath }: Compared): string {
  if (otherAttemptId !== null) return [attemptId, otherAttemptId].toSorted().join(' ');
  return knownSolutionId === null ? `${attemptId} ${questionId} ${proofPath}` : `${attemptId} ${knownSolutionId}`;
}
