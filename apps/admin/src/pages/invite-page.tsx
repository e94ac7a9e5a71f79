import { AppError } from '@assay/core';
import type { InvitationForStaff, InvitationInput } from '@assay/core/invitations';
import type { OpeningForStaff } from '@assay/core/openings';
import { formatDate, formatZone } from '@assay/ui';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { useClock } from '../clock.tsx';
import { meQuery } from '../features/accounts/queries.ts';
import { assessmentQuery } from '../features/assessments/queries.ts';
import { CopyLinkButton } from '../features/invitations/copy-link-button.tsx';
import { InvitationForm } from '../features/invitations/invitation-form.tsx';
import { InviteFrame } from '../features/invitations/invite-frame.tsx';
import { isSeenBefore, SeenBeforeNotice } from '../features/invitations/seen-before-notice.tsx';
import { openingQuery } from '../features/openings/queries.ts';
import { ButtonLink } from '../layout/links.tsx';

const route = getRouteApi('/staff/openings/$openingId/invite');

export function InvitePage() {
  const { openingId } = route.useParams();
  const opening = useQuery(openingQuery(openingId));
  return (
    <InviteFrame title="Invite a candidate" openingId={openingId} opening={opening} height={400}>
      {(opening) => <InviteOne opening={opening} />}
    </InviteFrame>
  );
}

function InviteOne({ opening: { openingId, assessmentId } }: { opening: OpeningForStaff }) {
  const readClock = useClock();
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const [made, setMade] = useState<{ invitation: InvitationForStaff; isMailed: boolean } | null>(null);
  const assessment = useQuery(assessmentQuery(assessmentId));
  const invite = useMutation({
    mutationFn: (input: InvitationInput) => api.invite(input),
    onSuccess: (invitation, { mailing }) => {
      setMade({ invitation, isMailed: mailing !== null });
      void queryClient.invalidateQueries({ queryKey: ['results', openingId] });
      void queryClient.invalidateQueries({ queryKey: ['openings'], exact: true });
      void queryClient.invalidateQueries({ queryKey: ['home'] });
    },
  });
  const { error, variables } = invite;
  const seenBefore = error instanceof AppError && isSeenBefore(error) ? error : null;
  if (made !== null) return <Invited {...made} onNext={() => setMade(null)} />;
  return (
    <Stack gap="lg">
      <InvitationForm
        openingId={openingId}
        workingTimeMs={assessment.data?.content.workingTimeMs ?? null}
        zone={formatZone(readClock())}
        readClock={readClock}
        mailFrom={me.mailFrom}
        isSaving={invite.isPending}
        error={seenBefore === null ? error : null}
        onInvite={async (input) => void (await invite.mutateAsync(input))}
      />
      {seenBefore === null || variables === undefined ? null : (
        <SeenBeforeNotice
          refusal={seenBefore}
          isDeciding={invite.isPending}
          onDecide={(decision) => invite.mutate({ ...variables, seenBefore: decision })}
        />
      )}
    </Stack>
  );
}

function Invited({ invitation, isMailed, onNext }: { invitation: InvitationForStaff; isMailed: boolean; onNext: () => void }) {
  const { invitationId, name, email, standing } = invitation;
  return (
    <Paper withBorder p="xl" bg="var(--assay-surface)" role="status">
      <Title order={2} size="h3">
        {standing === null ? `${name} is invited` : `The earlier score of ${name} stands`}
      </Title>
      <Text mt="xs" mb="lg">
        {standing === null
          ? isMailed
            ? `A letter with the link is on its way to ${email}. Their page says when it has left.`
            : `No mail was sent. Copy the link and send it to ${email}.`
          : `It is the one of ${formatDate(standing.closedAt)}, for “${standing.opening}”. There is nothing for ${name} to do.`}
      </Text>
      <Group gap="xs">
        {standing === null && !isMailed ? <CopyLinkButton invitationId={invitationId} name={name} /> : null}
        <Button variant="default" onClick={onNext}>
          Invite another
        </Button>
        <ButtonLink to="/invitations/$invitationId" params={{ invitationId }} variant="subtle">
          Open {name}’s page
        </ButtonLink>
      </Group>
    </Paper>
  );
}
