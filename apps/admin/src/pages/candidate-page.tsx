import { EmptyState, ErrorNotice } from '@assay/ui';
import { Skeleton, Stack } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AuditTable } from '../features/candidates/audit-table.tsx';
import { CandidateFacts } from '../features/candidates/candidate-facts.tsx';
import { ClockPanel } from '../features/candidates/clock/clock-panel.tsx';
import { DevicesTable } from '../features/candidates/devices-table.tsx';
import { ItemDetail } from '../features/candidates/item-detail.tsx';
import { ItemList } from '../features/candidates/item-list.tsx';
import { countedItems } from '../features/candidates/late-tail/counted-item.ts';
import { LatePanel } from '../features/candidates/late-tail/late-panel.tsx';
import { candidateQuery } from '../features/candidates/queries.ts';
import { ReceiptPanel } from '../features/candidates/receipt-panel.tsx';
import { ScorePanel } from '../features/candidates/score-panel.tsx';
import { CopyLinkButton } from '../features/invitations/copy-link-button.tsx';
import { RevokeButton } from '../features/invitations/revoke-button.tsx';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Page, Part } from '../layout/page.tsx';
import { Tag } from '../lists/tag.tsx';
import { statusWords } from '../words/status.ts';

const route = getRouteApi('/staff/invitations/$invitationId');

export function CandidatePage() {
  const { invitationId } = route.useParams();
  const { item: position = 1 } = route.useSearch();
  const query = useQuery(candidateQuery(invitationId));
  if (query.data === undefined) {
    return (
      <Page title="Candidate">
        {query.isError ? (
          <ErrorNotice
            error={query.error}
            title="The candidate could not be loaded"
            onRetry={() => void query.refetch()}
            isRetrying={query.isFetching}
          />
        ) : (
          <Stack>
            <Skeleton height={100} radius="md" />
            <Skeleton height={160} radius="md" />
            <Skeleton height={320} radius="md" />
          </Stack>
        )}
      </Page>
    );
  }
  const { opening, invitation, attempt, audit } = query.data;
  const items = attempt === null ? [] : countedItems(attempt);
  const item = items.find((one) => one.position === position) ?? items[0];
  const status = statusWords[invitation.status];
  return (
    <Page
      title={invitation.name}
      above={
        <TextLink to="/openings/$openingId" params={{ openingId: opening.openingId }}>
          {opening.title}
        </TextLink>
      }
      beside={<Tag tone={status.tone}>{status.word}</Tag>}
      lead={invitation.email}
      actions={
        <>
          <CopyLinkButton invitationId={invitationId} name={invitation.name} />
          <RevokeButton invitation={invitation} />
        </>
      }
    >
      {attempt === null ? (
        <EmptyState title="Not started yet">
          {invitation.status === 'invited'
            ? 'Answers and score appear here once the candidate has begun. Copy a link and send it, if you have not.'
            : 'Nothing was answered. A new link or a new window lets the candidate begin.'}
        </EmptyState>
      ) : (
        <ScorePanel attempt={attempt} floorPercent={opening.floorPercent} />
      )}
      {attempt === null || attempt.lateTail === null || attempt.closedAt === null ? null : (
        <Part title="Late edits" id="late-edits" note="Typed on a device that was away when the time ended, and delivered within 24 hours.">
          <LatePanel attempt={attempt} tail={attempt.lateTail} closedAt={attempt.closedAt} floorPercent={opening.floorPercent} />
        </Part>
      )}
      {attempt === null ? null : (
        <Part
          title="Clock"
          note="What you do here is kept in the audit trail and is on the candidate’s page within seconds. Reviewers never see it."
        >
          <ClockPanel attempt={attempt} readAtMs={query.dataUpdatedAt} candidate={invitation.name} />
        </Part>
      )}
      <CandidateFacts invitation={invitation} attempt={attempt} />
      {attempt === null || item === undefined ? null : (
        <Part title="How the score came about" note="Share of a question × its points. Choose a question to see its answer.">
          <Stack>
            <ItemList invitationId={invitationId} items={items} selected={item.position} />
            <ItemDetail key={item.itemId} item={item} />
          </Stack>
        </Part>
      )}
      {attempt === null || attempt.receipt === null ? null : (
        <Part
          title="Receipt"
          {...(attempt.lateTail === null ? {} : { note: 'Of what was handed in at the end: late edits are no part of it.' })}
        >
          <ReceiptPanel receipt={attempt.receipt} />
        </Part>
      )}
      {attempt === null || attempt.devices.length === 0 ? null : (
        <Part
          title="Devices"
          note="Each time the attempt was opened for writing."
          actions={
            <ButtonLink
              to="/invitations/$invitationId/connection"
              params={{ invitationId }}
              variant="default"
              leftSection={<IconPlugConnected size={16} aria-hidden />}
            >
              Connection history
            </ButtonLink>
          }
        >
          <DevicesTable devices={attempt.devices} />
        </Part>
      )}
      <Part title="Audit trail">
        <AuditTable audit={audit} />
      </Part>
    </Page>
  );
}
