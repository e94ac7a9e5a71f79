import type { BulkAction } from '@assay/core/bulk';
import type { ResultsSelectionInput } from '@assay/core/decisions';
import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** What it would come to; nothing is asked before the form says what to do. Never kept: it is handed back when it is done. */
export const bulkPreviewQuery = (openingId: string, selection: ResultsSelectionInput, action: BulkAction | null) =>
  queryOptions({
    queryKey: ['bulk-preview', openingId, selection, action],
    queryFn: action === null ? skipToken : () => api.previewBulk(openingId, { selection, action }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
