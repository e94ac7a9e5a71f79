import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const dataNoticeQuery = queryOptions({ queryKey: ['data-notice'], queryFn: api.dataNotice });
