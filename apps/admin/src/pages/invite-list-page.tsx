import type { InvitationListInput, ListCheck } from '@assay/core/invitation-lists';
import { EmptyState, formatZone } from '@assay/ui';
import { Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { useClock } from '../clock.tsx';
import { meQuery } from '../features/accounts/queries.ts';
import { CheckPanel } from '../features/invitation-lists/check-panel.tsx';
import { ListForm } from '../features/invitation-lists/list-form.tsx';
import { listQuery } from '../features/invitation-lists/queries.ts';
import { openingQuery } from '../features/openings/queries.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { LoadError } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/openings/$openingId/invite-list');

export function InviteListPage() {
  const { openingId } = route.useParams();
  const readClock = useClock();
  const may = useMay();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const [checked, setChecked] = useState<{ input: InvitationListInput; check: ListCheck } | null>(null);
  const opening = useQuery(openingQuery(openingId));
  const check = useMutation({
    mutationFn: (input: InvitationListInput) => api.checkInvitationList(openingId, input.text),
    onSuccess: (told, input) => setChecked({ input, check: told }),
  });
  const start = useMutation({
    mutationFn: (input: InvitationListInput) => api.startInvitationList(openingId, input),
    onSuccess: async (list) => {
      queryClient.setQueryData(listQuery(openingId, list.listId).queryKey, list);
      await navigate({ to: '/openings/$openingId/lists/$listId', params: { openingId, listId: list.listId }, ignoreBlocker: true });
    },
  });
  return (
    <Page
      title="Invite from a list"
      above={
        <TextLink to="/openings/$openingId" params={{ openingId }}>
          {opening.data?.title ?? 'Opening'}
        </TextLink>
      }
      width="form"
    >
      {opening.isError ? (
        <LoadError query={opening} title="The opening could not be loaded" />
      ) : opening.isPending ? (
        <Skeleton height={500} radius="md" />
      ) : !may('invitation.write', opening.data.teamId) ? (
        <EmptyState
          title="Your role does not include this"
          action={
            <ButtonLink to="/openings/$openingId" params={{ openingId }} variant="default" mt="sm">
              Go to the opening
            </ButtonLink>
          }
        >
          Managers and recruiters invite candidates. Ask one of them, or ask a manager to give you the role.
        </EmptyState>
      ) : (
        <>
          <ListForm
            zone={formatZone(readClock())}
            readClock={readClock}
            mailFrom={me.mailFrom}
            onCheck={async (input) => void (await check.mutateAsync(input))}
            onEdited={() => setChecked(null)}
            isChecking={check.isPending}
            isStarting={start.isPending || start.isSuccess}
            error={check.error}
          />
          {checked === null ? null : (
            <CheckPanel
              check={checked.check}
              isMailed={checked.input.mailing !== null}
              onInvite={() => start.mutate(checked.input)}
              isStarting={start.isPending}
              error={start.error}
            />
          )}
        </>
      )}
    </Page>
  );
}
