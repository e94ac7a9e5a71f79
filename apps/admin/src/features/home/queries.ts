import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const homeQuery = queryOptions({ queryKey: ['home'], queryFn: api.home, refetchInterval: 15_000 });
