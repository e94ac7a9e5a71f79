import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type CasesAsked, type SimilarityAsked } from '../../api.ts';

export const similarityQuery = (asked: SimilarityAsked) =>
  queryOptions({ queryKey: ['similarity', 'overview', asked], queryFn: () => api.similarity(asked), placeholderData: keepPreviousData });

export const casesQuery = (asked: CasesAsked) =>
  queryOptions({ queryKey: ['similarity', 'cases', asked], queryFn: () => api.similarityCases(asked), placeholderData: keepPreviousData });

export const caseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['similarity', 'case', caseId], queryFn: () => api.similarityCase(caseId) });

export const pairQuery = (pairId: string) =>
  queryOptions({ queryKey: ['similarity', 'pair', pairId], queryFn: () => api.similarPair(pairId) });

export const evidenceQuery = (pairId: string) =>
  queryOptions({ queryKey: ['similarity', 'evidence', pairId], queryFn: () => api.pairEvidence(pairId) });

export const knownSolutionsQuery = (questionId: string) =>
  queryOptions({ queryKey: ['similarity', 'known', questionId], queryFn: () => api.knownSolutions(questionId) });

/** Read anew while stored pairs are judged by them. */
export const similaritySettingsQuery = queryOptions({
  queryKey: ['similarity', 'settings'],
  queryFn: api.similaritySettings,
  refetchInterval: ({ state }) => (state.data?.judging?.isOver === false ? 1_000 : false),
});

export const settingsPreviewQuery = (falseFlagsPer1000: number) =>
  queryOptions({
    queryKey: ['similarity', 'preview', falseFlagsPer1000],
    queryFn: () => api.similaritySettingsPreview(falseFlagsPer1000),
    placeholderData: keepPreviousData,
  });
