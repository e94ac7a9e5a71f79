import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { MailSearch } from '../../search.ts';

export const mailsQuery = (search: MailSearch) => {
  const asked = {
    search: search.search ?? '',
    state: search.state ?? '',
    kind: search.kind ?? '',
    openingId: search.opening ?? '',
    direction: search.direction ?? 'desc',
    page: search.page ?? 1,
  } as const;
  return queryOptions({
    queryKey: ['mails', asked],
    queryFn: () => api.mails(asked),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
};

export const mailsOfQuery = (invitationId: string) =>
  queryOptions({
    queryKey: ['mails', 'of', invitationId],
    queryFn: () => api.mailsOf(invitationId),
    // Until it has left.
    refetchInterval: ({ state }) => (state.data?.mails.some((mail) => ['queued', 'sending'].includes(mail.state)) ? 2_000 : false),
  });

export const templatesQuery = (teamId: string) =>
  queryOptions({ queryKey: ['mail-templates', teamId], queryFn: () => api.mailTemplates(teamId) });
