import type { Subject } from '@assay/core/accounts';
import type { TeamId } from '@assay/core/ids';

/** A draft for all teams belongs to the installation, as its question will. */
export const subjectOfDraft = ({ teamId }: { teamId: TeamId | null }): Subject =>
  teamId === null ? { kind: 'installation' } : { kind: 'team', teamId };
