import { EmptyState, ErrorNotice } from '@assay/ui';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AuditTable } from '../features/candidates/audit-table.tsx';
import { CandidateFacts } from '../features/candidates/candidate-facts.tsx';
import { DevicesTable } from '../features/candidates/devices-table.tsx';
import { ItemDetail } from '../features/candidates/item-detail.tsx';
import { ItemList } from '../features/candidates/item-list.tsx';
import { candidateQuery } from '../features/candidates/queries.ts';
import { ReceiptPanel } from '../features/candidates/receipt-panel.tsx';
import { ScorePanel } from '../features/candidates/score-panel.tsx';
import { CopyLinkButton } from '../features/invitations/copy-link-button.tsx';
import { RevokeButton } from '../features/invitations/revoke-button.tsx';
import { TextLink } from '../layout/links.tsx';
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
  const item = attempt?.items.find((one) => one.position === position) ?? attempt?.items[0];
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
      <CandidateFacts invitation={invitation} attempt={attempt} />
      {attempt === null || item === undefined ? null : (
        <Part title="How the score came about" note="Share of a question × its points. Choose a question to see its answer.">
          <Stack>
            <ItemList invitationId={invitationId} items={attempt.items} selected={item.position} />
            <ItemDetail key={item.itemId} item={item} />
          </Stack>
        </Part>
      )}
      {attempt === null || attempt.receipt === null ? null : (
        <Part title="Receipt">
          <ReceiptPanel receipt={attempt.receipt} />
        </Part>
      )}
      {attempt === null || attempt.devices.length === 0 ? null : (
        <Part title="Devices" note="Each time the attempt was opened for writing.">
          <DevicesTable devices={attempt.devices} />
        </Part>
      )}
      <Part title="Audit trail">
        <AuditTable audit={audit} />
      </Part>
    </Page>
  );
}
