import type { AttemptId } from '@assay/core/ids';
import { EmptyState } from '@assay/ui';
import { Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ConnectionList } from '../features/candidates/connection/connection-list.tsx';
import { summarySentence } from '../features/candidates/connection/connection-words.ts';
import { candidateQuery, connectionQuery } from '../features/candidates/queries.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';

const route = getRouteApi('/staff/invitations/$invitationId/connection');

/** How an attempt was connected: for whoever must judge a lost connection, a second device or late edits. */
export function ConnectionPage() {
  const { invitationId } = route.useParams();
  const candidate = useQuery(candidateQuery(invitationId));
  const name = candidate.data?.invitation.name;
  const attempt = candidate.data?.attempt;
  return (
    <Page
      title="Connection"
      above={
        <TextLink to="/invitations/$invitationId" params={{ invitationId }}>
          {name ?? 'Candidate'}
        </TextLink>
      }
      lead="From when to when the attempt was in touch with the server, and what that means for the answer."
    >
      {candidate.data === undefined ? (
        <Loading query={candidate} title="The candidate could not be loaded" heights={[84, 320]} />
      ) : attempt === null || attempt === undefined ? (
        <EmptyState title="Not started yet">The history begins when {name} starts the attempt.</EmptyState>
      ) : (
        <History attemptId={attempt.attemptId} />
      )}
    </Page>
  );
}

function History({ attemptId }: { attemptId: AttemptId }) {
  const query = useQuery(connectionQuery(attemptId));
  if (query.data === undefined) return <Loading query={query} title="The connection history could not be loaded" heights={[84, 320]} />;
  const { summary, entries, assessment, closedAt } = query.data;
  if (entries.length === 0) {
    return (
      <EmptyState title="Nothing to tell yet">
        The attempt has begun, and no device has opened it for writing. This page follows by itself.
      </EmptyState>
    );
  }
  return (
    <>
      <Paper withBorder p="lg" bg="var(--assay-surface)">
        <Text fw={600}>{summarySentence(summary)}</Text>
        <Text size="sm" c="dimmed">
          {assessment}. {closedAt === null ? 'The attempt is open; this page follows by itself. ' : ''}Times are the server’s. A gap is more
          than 20 seconds without a sign from the device that writes; breaks are none.
        </Text>
      </Paper>
      <ConnectionList history={query.data} />
    </>
  );
}
