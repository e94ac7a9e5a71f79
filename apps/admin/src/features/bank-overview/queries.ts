import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const bankOverviewQuery = queryOptions({ queryKey: ['questions', 'overview'], queryFn: api.bankOverview });
