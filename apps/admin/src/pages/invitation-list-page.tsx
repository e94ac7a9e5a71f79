import { formatDate } from '@assay/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ListMails } from '../features/invitation-lists/list-mails.tsx';
import { ListProgress } from '../features/invitation-lists/list-progress.tsx';
import { listQuery } from '../features/invitation-lists/queries.ts';
import { LinksPanel } from '../features/invitations/links-panel.tsx';
import { openingQuery } from '../features/openings/queries.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { readAttemptsAnew } from '../read-anew.ts';

const route = getRouteApi('/staff/openings/$openingId/lists/$listId');

export function InvitationListPage() {
  const { openingId, listId } = route.useParams();
  const queryClient = useQueryClient();
  const opening = useQuery(openingQuery(openingId));
  const list = useQuery(listQuery(openingId, listId));
  const state = list.data?.state;
  // Follows the server: what other pages show of this opening is old once the list is through.
  useEffect(() => {
    if (state !== 'finished') return;
    void readAttemptsAnew(queryClient);
    void queryClient.invalidateQueries({ queryKey: ['openings'], exact: true });
    void queryClient.invalidateQueries({ queryKey: ['invitation-lists', openingId], exact: true });
  }, [state, queryClient, openingId]);
  return (
    <Page
      title="Invitation list"
      above={
        <TextLink to="/openings/$openingId" params={{ openingId }}>
          {opening.data?.title ?? 'Opening'}
        </TextLink>
      }
      lead={
        list.data === undefined
          ? undefined
          : `Sent ${list.data.createdBy === null ? '' : `by ${list.data.createdBy} `}on ${formatDate(list.data.createdAt)}`
      }
      actions={
        state === 'finished' ? (
          <ButtonLink to="/openings/$openingId" params={{ openingId }} variant="default">
            Go to the opening
          </ButtonLink>
        ) : undefined
      }
      width="form"
    >
      {list.data === undefined ? (
        <Loading query={list} title="The list could not be loaded" heights={[180]} />
      ) : (
        <>
          <ListProgress list={list.data} />
          {list.data.mails === null ? null : <ListMails openingId={openingId} mails={list.data.mails} />}
          {list.data.state === 'finished' && list.data.invited > 0 && list.data.mails === null ? (
            <LinksPanel openingId={openingId} listId={list.data.listId} />
          ) : null}
        </>
      )}
    </Page>
  );
}
