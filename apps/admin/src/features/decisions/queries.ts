import type { DecisionSketchInput, OwedRow, OwedSelectionInput } from '@assay/core/decisions';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type OwedAsked } from '../../api.ts';
import type { AnswersSearch } from '../../search.ts';

export function owedAsked(search: AnswersSearch, zone: string): OwedAsked {
  return {
    search: search.search ?? '',
    show: search.show ?? '',
    openingId: search.opening ?? '',
    overdue: search.overdue ?? '',
    zone,
    page: search.page ?? 1,
  };
}

export const isNarrowed = ({ search, show, opening, overdue }: AnswersSearch): boolean =>
  [search, show, opening, overdue].some((value) => value !== undefined);

export const owedQuery = (search: AnswersSearch, zone: string) =>
  queryOptions({
    queryKey: ['answers', owedAsked(search, zone)],
    queryFn: () => api.owed(owedAsked(search, zone)),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => whileLettersLeave(state.data),
  });

/** Letters leave within seconds, and then their readers are owed no answer. */
const whileLettersLeave = (owed: { rows: readonly OwedRow[] } | undefined): number =>
  owed?.rows.some(({ letter }) => letter?.kind === 'on_its_way') === true ? 2_000 : 30_000;

/** For the home page. */
export const owedNextQuery = (zone: string) =>
  queryOptions({
    queryKey: ['answers', 'next', zone],
    queryFn: () => api.owedNext(zone),
    refetchInterval: ({ state }) => whileLettersLeave(state.data),
  });

export const movedLineQuery = (openingId: string) =>
  queryOptions({ queryKey: ['results', openingId, 'moved-line'], queryFn: () => api.movedLine(openingId) });

/** What a decision would come to. Never kept: it is handed back with the decision. */
export const decisionPreviewQuery = (openingId: string, sketch: DecisionSketchInput) =>
  queryOptions({
    queryKey: ['decision-preview', openingId, sketch],
    queryFn: () => api.previewDecision(openingId, sketch),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });

export const answersPreviewQuery = (selection: OwedSelectionInput) =>
  queryOptions({ queryKey: ['answers-preview', selection], queryFn: () => api.previewAnswers(selection), gcTime: 0, retry: false });
