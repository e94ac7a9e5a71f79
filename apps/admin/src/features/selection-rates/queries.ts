import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const selectionRatesQuery = (assessmentId: string) =>
  queryOptions({ queryKey: ['selection-rates', assessmentId], queryFn: () => api.selectionRates(assessmentId) });
