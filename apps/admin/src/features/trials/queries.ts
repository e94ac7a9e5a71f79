import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const trialsQuery = (assessmentId: string) =>
  queryOptions({ queryKey: ['trials', assessmentId], queryFn: () => api.trials(assessmentId) });
