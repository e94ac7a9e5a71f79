import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: api.people });
