import { isAboveFloor, type ResultRow } from '@assay/core/openings';
import type { Opening, Result } from '@assay/db';

export const resultRow = (row: Result, { floorPercent }: Pick<Opening, 'floorPercent'>, cases: ResultRow['cases'] = []): ResultRow => ({
  invitationId: row.invitationId,
  attemptId: row.attemptId,
  name: row.name,
  email: row.email,
  status: row.status,
  startsFrom: row.startsFrom,
  startsUntil: row.startsUntil,
  validLinks: row.validLinks,
  timeMultiplier: row.timeMultiplier,
  breakMinutes: row.breakMinutes,
  invitedAt: row.invitedAt,
  startedAt: row.startedAt,
  closedAt: row.closedAt,
  isLateTailWaiting: row.isLateTailWaiting,
  scorePercent: row.scorePercent,
  equated: row.equatedPercent === null ? null : { percent: row.equatedPercent, standardError: row.equatedError },
  decision: row.decision === null || row.decidedAt === null ? null : { kind: row.decision, at: row.decidedAt, toldAt: row.toldAt },
  deciding: row.deciding,
  isAboveFloor: row.toReview === 0 ? isAboveFloor(row.deciding?.percent ?? null, floorPercent) : null,
  toReview: row.toReview,
  cases,
});
