import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: api.me, staleTime: 60_000 });
