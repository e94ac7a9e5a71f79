import type { RotationForStaff } from '@assay/core/rotation';
import { EmptyState, formatCount, formatDateTime } from '@assay/ui';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ClosedProposals } from '../features/rotation/closed-proposals.tsx';
import { ProposalCard } from '../features/rotation/proposal-card.tsx';
import { rotationQuery } from '../features/rotation/queries.ts';
import { sortedRows } from '../features/rotation/rotation-rows.ts';
import { RotationTable } from '../features/rotation/rotation-table.tsx';
import { StockPart } from '../features/rotation/stock-part.tsx';
import { ButtonLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { nextDirection } from '../lists/next-direction.ts';
import { rotationSearch, rotationSorts } from '../search.ts';
import { useMay } from '../session/use-may.ts';

export function RotationPage() {
  const query = useQuery(rotationQuery);
  const may = useMay();
  return (
    <Page
      title="Rotation"
      lead={query.data === undefined ? ' ' : leadOf(query.data)}
      actions={
        may('rotation.set') ? (
          <ButtonLink to="/rotation/settings" variant="default">
            Settings
          </ButtonLink>
        ) : undefined
      }
    >
      {query.data === undefined ? (
        <Loading query={query} title="The rotation could not be loaded" heights={[160, 200, 320]} />
      ) : (
        <Parts rotation={query.data} />
      )}
    </Page>
  );
}

function Parts({ rotation }: { rotation: RotationForStaff }) {
  const { open, closed, forecasts, readAt } = rotation;
  return (
    <>
      <Part title="Proposals" note="Each rests on what is said below it. Attempts that run keep what they have, whatever is decided.">
        {open.length === 0 ? (
          <Text size="sm">
            {readAt === null
              ? 'The questions have not been looked at yet. That happens once a day.'
              : 'Nothing is proposed: no question gives reason to change anything.'}
          </Text>
        ) : (
          <Stack>
            {open.map((proposal) => (
              <ProposalCard key={proposal.proposalId} proposal={proposal} />
            ))}
          </Stack>
        )}
      </Part>
      {readAt === null ? null : <StockPart forecasts={forecasts} />}
      <Questions rotation={rotation} />
      <ClosedProposals proposals={closed} />
    </>
  );
}

const route = getRouteApi('/staff/rotation');

function Questions({ rotation: { questions, readAt } }: { rotation: RotationForStaff }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const sort = search.sort ?? 'title';
  const direction = search.direction ?? 'asc';
  const onSort = (key: string) => {
    const next = { sort: rotationSorts.find((known) => known === key), direction: nextDirection(key, sort, direction) };
    void navigate({ search: rotationSearch(next), replace: true, resetScroll: false });
  };
  return (
    <Part title="Questions" note="The largest share is that of the assessment that showed a question most often in the last quarter.">
      <RotationTable
        rows={sortedRows(questions, sort, direction)}
        now={new Date(readAt ?? 0)}
        sorting={{ key: sort, direction, onSort }}
        instead={
          questions.length > 0 ? null : (
            <EmptyState title="Nothing is known yet">All questions are looked at once a day; what is found stands here.</EmptyState>
          )
        }
      />
    </Part>
  );
}

function leadOf({ readAt, open }: RotationForStaff): string {
  if (readAt === null) return 'All questions are looked at once a day, and whenever one gives a signal.';
  const waiting =
    open.length === 0
      ? 'Nothing waits for you'
      : `${formatCount(open.length, 'proposal')} ${open.length === 1 ? 'waits' : 'wait'} for an answer`;
  return `${waiting}. The questions were last looked at on ${formatDateTime(readAt)}.`;
}
