import { fittingPilots, type PoolFilter } from '@assay/core/assessments';
import type { Language } from '@assay/core/runs';
import type { PilotVersion } from '@assay/db';
import type { PilotCandidate } from '@assay/stats';

/** What may ride unscored in a form of these sections. */
export const pilotCandidates = (
  versions: readonly PilotVersion[],
  { sections, languages }: { sections: readonly { pool: PoolFilter }[]; languages: readonly Language[] },
): readonly PilotCandidate[] =>
  fittingPilots(versions, sections, languages).map(({ version: { versionId, question, families, shown }, sections: fitted }) => ({
    versionId,
    families,
    rank: question.difficulty,
    shown,
    sections: fitted,
  }));
