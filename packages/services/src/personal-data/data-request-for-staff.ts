import type { DataRequestForStaff } from '@assay/core/personal-data';
import type { DataRequest } from '@assay/db';

export const dataRequestForStaff = (request: DataRequest): DataRequestForStaff => ({
  requestId: request.id,
  invitationId: request.invitationId,
  name: request.name,
  opening: request.opening,
  kind: request.kind,
  requestedAt: request.requestedAt.toISOString(),
  settledAt: request.settledAt?.toISOString() ?? null,
});
