import type { ArrangementForCandidate, ArrangementForStaff } from '@assay/core/arrangements';
import { type ArrangementRequest, type Database, findStaff, type Tx } from '@assay/db';

export const arrangementForCandidate = (request: ArrangementRequest): ArrangementForCandidate => ({
  requestId: request.id,
  needs: request.needs,
  text: request.text,
  requestedAt: request.requestedAt.toISOString(),
  answer:
    request.answered === null
      ? null
      : { kind: request.answered.answer, text: request.answered.text, at: request.answered.at.toISOString() },
});

export async function arrangementForStaff(db: Database | Tx, request: ArrangementRequest): Promise<ArrangementForStaff> {
  const by = request.answered?.by ?? null;
  return {
    ...arrangementForCandidate(request),
    invitationId: request.invitationId,
    name: request.name,
    opening: request.opening,
    answeredBy: by === null ? null : ((await findStaff(db, by))?.name ?? null),
  };
}
