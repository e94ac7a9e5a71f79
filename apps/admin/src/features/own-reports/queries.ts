import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const ownReportQuery = (invitationId: string) =>
  queryOptions({ queryKey: ['own-report', invitationId], queryFn: () => api.ownReport(invitationId) });
