import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export const openLinksQuery = (openingId: string) =>
  queryOptions({ queryKey: ['open-links', openingId], queryFn: () => api.openLinks(openingId) });
