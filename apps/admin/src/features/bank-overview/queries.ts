import type { Comparison } from '@assay/core/analytics';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const bankOverviewQuery = queryOptions({ queryKey: ['questions', 'overview'], queryFn: api.bankOverview });

export const comparisonQuery = (asked: Pick<Comparison, 'kind' | 'name' | 'across'>) =>
  queryOptions({ queryKey: ['questions', 'compared', asked], queryFn: () => api.comparison(asked), placeholderData: keepPreviousData });
