import type { InvitationListId } from '@assay/core/ids';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** For how many people links can be made: of an opening, or of one list. */
export const linkCountsQuery = (openingId: string, listId: InvitationListId | null) =>
  queryOptions({ queryKey: ['link-counts', openingId, listId], queryFn: () => api.linkCounts(openingId, listId) });
