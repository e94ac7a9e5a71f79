import { AppError } from '@assay/core';
import { ErrorNotice } from '@assay/ui';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { loadEditor } from '../editor/load-editor.ts';
import { ArrangementCard } from '../features/arrangements/arrangement-card.tsx';
import { DeviceCheck } from '../features/invitations/device-check.tsx';
import { InvitationSkeleton } from '../features/invitations/invitation-skeleton.tsx';
import { InvitationView } from '../features/invitations/invitation-view.tsx';
import { PracticeCard } from '../features/invitations/practice-card.tsx';
import { StartPanel } from '../features/invitations/start-panel.tsx';
import { useStorageFinding } from '../features/invitations/use-storage-finding.ts';
import { CaseNotice } from '../features/similarity/case-notice.tsx';
import { ErrorPage } from '../layout/error-page.tsx';
import { knownContact } from '../layout/known-contact.ts';
import { PageFrame } from '../layout/page-frame.tsx';
import { useSurroundings } from '../surroundings.ts';

/** The rules before the start. Opening it starts nothing. */
export function InvitationPage() {
  useDocumentTitle('Your invitation · Assay');
  const { api, clock, openStore, keepsText } = useSurroundings();
  const navigate = useNavigate();
  const storage = useStorageFinding(async () => (await openStore('device-check')).isDurable && (await keepsText()));
  const invitation = useQuery({
    queryKey: ['invitation'],
    queryFn: async () => {
      const sentMs = clock.monotonicMs();
      const view = await api.getInvitation();
      return { view, sentMs, receivedMs: clock.monotonicMs(), deviceMs: clock.wallMs() };
    },
    refetchInterval: 60_000,
    // Offline the answer is that the server does not answer.
    networkMode: 'always',
  });
  const start = useMutation({
    mutationFn: api.startAttempt,
    onSuccess: ({ attemptId }) => navigate({ to: '/attempts/$attemptId', params: { attemptId } }),
    onError: () => invitation.refetch(),
  });
  const practice = useMutation({
    mutationFn: api.startPractice,
    onSuccess: ({ attemptId }) => navigate({ to: '/attempts/$attemptId', params: { attemptId } }),
    onError: () => invitation.refetch(),
  });
  if (invitation.data === undefined) {
    if (invitation.error instanceof AppError && invitation.error.code === 'unauthenticated') {
      return (
        <ErrorPage
          title="Open the link of your invitation"
          kept="An attempt that you have started goes on where it stands, with everything you saved."
          action={null}
        >
          This browser does not know you yet, or no longer. The link in your invitation brings you back here.
        </ErrorPage>
      );
    }
    return (
      <PageFrame size="lg" contact={knownContact()}>
        {invitation.error === null ? (
          <InvitationSkeleton />
        ) : (
          <ErrorNotice
            error={invitation.error}
            title="The invitation could not be loaded"
            order={1}
            kept="Nothing has started by opening it, and what you have saved is where you left it."
            onRetry={() => void invitation.refetch()}
            isRetrying={invitation.isFetching}
          />
        )}
      </PageFrame>
    );
  }
  const { view, sentMs, receivedMs, deviceMs } = invitation.data;
  const tripMs = receivedMs - sentMs;
  const goTo = (attemptId: string) => void navigate({ to: '/attempts/$attemptId', params: { attemptId } });
  return (
    <PageFrame size="lg" contact={view.contact}>
      <InvitationView
        invitation={view}
        aside={
          <>
            {view.state.kind === 'started' && view.state.isClosed && <CaseNotice attemptId={view.state.attemptId} onGoOn={goTo} />}
            <StartPanel
              invitation={view}
              clock={clock}
              receivedMs={receivedMs}
              tripMs={tripMs}
              onStart={() => start.mutate()}
              isStarting={start.isPending || start.isSuccess}
              error={start.error}
              storage={storage.finding}
              onGoOn={goTo}
            />
            {(view.state.kind === 'ready' || view.state.kind === 'too_early') && view.contact !== null && (
              <ArrangementCard
                invitation={view}
                request={api.requestArrangement}
                withdraw={api.withdrawArrangement}
                onChanged={() => invitation.refetch()}
              />
            )}
            {view.practice !== null && (
              <PracticeCard
                practice={view.practice}
                onStart={() => practice.mutate()}
                isStarting={practice.isPending || practice.isSuccess}
                error={practice.error}
                onGoOn={goTo}
              />
            )}
            {view.state.kind !== 'started' && (
              <DeviceCheck
                tripMs={invitation.isRefetchError ? null : tripMs}
                clockAheadMs={deviceMs - (new Date(view.serverNow).getTime() + tripMs / 2)}
                storage={storage.finding}
                checkEditor={async () => {
                  await loadEditor();
                }}
                onCheckAgain={() => {
                  void invitation.refetch();
                  storage.lookAgain();
                }}
                isChecking={invitation.isFetching}
              />
            )}
          </>
        }
      />
    </PageFrame>
  );
}
