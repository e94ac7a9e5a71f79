import type { InvitationListInput, ListCheck, ListSeenBefore } from '@assay/core/invitation-lists';
import { formatZone } from '@assay/ui';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { useClock } from '../clock.tsx';
import { meQuery } from '../features/accounts/queries.ts';
import { CheckPanel } from '../features/invitation-lists/check-panel.tsx';
import { ListForm } from '../features/invitation-lists/list-form.tsx';
import { listQuery } from '../features/invitation-lists/queries.ts';
import { InviteFrame } from '../features/invitations/invite-frame.tsx';
import { openingQuery } from '../features/openings/queries.ts';

const route = getRouteApi('/staff/openings/$openingId/invite-list');

export function InviteListPage() {
  const { openingId } = route.useParams();
  const opening = useQuery(openingQuery(openingId));
  return (
    <InviteFrame title="Invite from a list" openingId={openingId} opening={opening} height={500}>
      {() => <InviteList openingId={openingId} />}
    </InviteFrame>
  );
}

function InviteList({ openingId }: { openingId: string }) {
  const readClock = useClock();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const [checked, setChecked] = useState<{ input: InvitationListInput; check: ListCheck } | null>(null);
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
          onInvite={(seenBefore: ListSeenBefore) => start.mutate({ ...checked.input, seenBefore })}
          isStarting={start.isPending}
          error={start.error}
        />
      )}
    </>
  );
}
