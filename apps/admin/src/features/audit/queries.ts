import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type AuditAsked, api } from '../../api.ts';
import type { AuditSearch } from '../../search.ts';

export const auditLogQuery = (search: AuditSearch) => {
  const asked = auditAsked(search);
  return queryOptions({ queryKey: ['audit', asked], queryFn: () => api.auditLog(asked), placeholderData: keepPreviousData });
};

/** Both days belong to the stretch, from midnight to midnight where the reader is. */
export function auditAsked(search: AuditSearch): AuditAsked {
  return {
    by: search.by ?? '',
    action: search.action ?? '',
    subject: search.subject ?? '',
    from: search.from === undefined ? '' : midnight(search.from, 0).toISOString(),
    until: search.until === undefined ? '' : midnight(search.until, 1).toISOString(),
    page: search.page ?? 1,
  };
}

function midnight(day: string, daysLater: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater);
}
