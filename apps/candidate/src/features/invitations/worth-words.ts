import type { PointsSharing } from '@assay/core/assessments';
import type { InvitationForCandidate } from '@assay/core/invitations';

const heavier = {
  minutes: 'longer ones',
  difficulty: 'harder ones',
  hand: 'those that matter more to the job',
} as const satisfies Record<Exclude<PointsSharing, 'alike'>, string>;

/** What somebody reads before the start where questions of a section are not worth the same; null where they are. */
export function worthWords({ sharings }: Pick<InvitationForCandidate, 'sharings'>): string | null {
  if (sharings.length === 0) return null;
  const which = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(sharings.map((sharing) => heavier[sharing]));
  return `Not every question of a section is worth the same: ${which} may be worth more. What a section is worth is the same for everybody, whichever questions they get.`;
}
