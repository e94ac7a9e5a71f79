import { AppError } from '@assay/core';
import { EmptyState, ErrorNotice } from '@assay/ui';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { loadEditor } from '../editor/load-editor.ts';
import { DeviceCheck } from '../features/invitations/device-check.tsx';
import { InvitationSkeleton } from '../features/invitations/invitation-skeleton.tsx';
import { InvitationView } from '../features/invitations/invitation-view.tsx';
import { StartPanel } from '../features/invitations/start-panel.tsx';
import { useStorageFinding } from '../features/invitations/use-storage-finding.ts';
import { PageFrame } from '../layout/page-frame.tsx';
import { useSurroundings } from '../surroundings.ts';

/** The rules before the start. Opening it starts nothing. */
export function InvitationPage() {
  useDocumentTitle('Your invitation · Assay');
  const { api, clock, openStore } = useSurroundings();
  const navigate = useNavigate();
  const storage = useStorageFinding(async () => (await openStore('device-check')).isDurable);
  const invitation = useQuery({
    queryKey: ['invitation'],
    queryFn: async () => {
      const sentMs = clock.monotonicMs();
      const view = await api.getInvitation();
      return { view, sentMs, receivedMs: clock.monotonicMs(), deviceMs: clock.wallMs() };
    },
    refetchInterval: 60_000,
  });
  const start = useMutation({
    mutationFn: api.startAttempt,
    onSuccess: ({ attemptId }) => navigate({ to: '/attempts/$attemptId', params: { attemptId } }),
    onError: () => invitation.refetch(),
  });
  if (invitation.data === undefined) {
    const isSignedOut = invitation.error instanceof AppError && invitation.error.code === 'unauthenticated';
    return (
      <PageFrame size="lg">
        {invitation.error === null ? (
          <InvitationSkeleton />
        ) : isSignedOut ? (
          <EmptyState title="Open the link of your invitation" order={1}>
            This browser does not know you yet, or no longer. The link in your invitation brings you back here; an attempt that you have
            started goes on where it stands.
          </EmptyState>
        ) : (
          <ErrorNotice
            error={invitation.error}
            title="The invitation could not be loaded"
            order={1}
            onRetry={() => void invitation.refetch()}
            isRetrying={invitation.isFetching}
          />
        )}
      </PageFrame>
    );
  }
  const { view, sentMs, receivedMs, deviceMs } = invitation.data;
  const tripMs = receivedMs - sentMs;
  return (
    <PageFrame size="lg" contact={view.contact}>
      <InvitationView
        invitation={view}
        aside={
          <>
            <StartPanel
              invitation={view}
              clock={clock}
              receivedMs={receivedMs}
              tripMs={tripMs}
              onStart={() => start.mutate()}
              isStarting={start.isPending || start.isSuccess}
              error={start.error}
              storage={storage}
              onGoOn={(attemptId) => void navigate({ to: '/attempts/$attemptId', params: { attemptId } })}
            />
            {view.state.kind !== 'started' && (
              <DeviceCheck
                tripMs={tripMs}
                clockAheadMs={deviceMs - (new Date(view.serverNow).getTime() + tripMs / 2)}
                storage={storage}
                checkEditor={async () => {
                  await loadEditor();
                }}
              />
            )}
          </>
        }
      />
    </PageFrame>
  );
}
