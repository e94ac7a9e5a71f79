import type { InvitationForStaff } from '@assay/core/invitations';
import { EmptyState, formatZone } from '@assay/ui';
import { Button, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { useClock } from '../clock.tsx';
import { meQuery } from '../features/accounts/queries.ts';
import { assessmentQuery } from '../features/assessments/queries.ts';
import { CopyLinkButton } from '../features/invitations/copy-link-button.tsx';
import { InvitationForm } from '../features/invitations/invitation-form.tsx';
import { openingQuery } from '../features/openings/queries.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { LoadError } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/openings/$openingId/invite');

export function InvitePage() {
  const { openingId } = route.useParams();
  const readClock = useClock();
  const may = useMay();
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const [made, setMade] = useState<{ invitation: InvitationForStaff; isMailed: boolean } | null>(null);
  const opening = useQuery(openingQuery(openingId));
  const assessment = useQuery({ ...assessmentQuery(opening.data?.assessmentId ?? ''), enabled: opening.data !== undefined });
  const invite = useMutation({
    mutationFn: api.invite,
    onSuccess: (invitation, { mailing }) => {
      setMade({ invitation, isMailed: mailing !== null });
      void queryClient.invalidateQueries({ queryKey: ['results', openingId] });
      void queryClient.invalidateQueries({ queryKey: ['openings'], exact: true });
      void queryClient.invalidateQueries({ queryKey: ['home'] });
    },
  });
  return (
    <Page
      title="Invite a candidate"
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
        <Skeleton height={400} radius="md" />
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
      ) : made === null ? (
        <InvitationForm
          openingId={openingId}
          workingTimeMs={assessment.data?.content.workingTimeMs ?? null}
          zone={formatZone(readClock())}
          readClock={readClock}
          mailFrom={me.mailFrom}
          isSaving={invite.isPending}
          error={invite.error}
          onInvite={async (input) => void (await invite.mutateAsync(input))}
        />
      ) : (
        <Invited {...made} onNext={() => setMade(null)} />
      )}
    </Page>
  );
}

function Invited({ invitation, isMailed, onNext }: { invitation: InvitationForStaff; isMailed: boolean; onNext: () => void }) {
  return (
    <Paper withBorder p="xl" bg="var(--assay-surface)" role="status">
      <Title order={2} size="h3">
        {invitation.name} is invited
      </Title>
      <Text mt="xs" mb="lg">
        {isMailed
          ? `A letter with the link is on its way to ${invitation.email}. Their page says when it has left.`
          : `No mail was sent. Copy the link and send it to ${invitation.email}.`}
      </Text>
      <Group gap="xs">
        {isMailed ? null : <CopyLinkButton invitationId={invitation.invitationId} name={invitation.name} />}
        <Button variant="default" onClick={onNext}>
          Invite another
        </Button>
        <ButtonLink to="/invitations/$invitationId" params={{ invitationId: invitation.invitationId }} variant="subtle">
          Open {invitation.name}’s page
        </ButtonLink>
      </Group>
    </Paper>
  );
}
