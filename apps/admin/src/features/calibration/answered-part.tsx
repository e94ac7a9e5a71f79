import { type AnsweredAttempts, type AnswersShown, mostAnswersRead } from '@assay/core/analytics';
import { EmptyState, formatDateTime, formatNumber, formatPercent } from '@assay/ui';
import { NativeSelect, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../layout/links.tsx';
import { LoadError } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import type { Column } from '../../lists/columns.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { ListRows } from '../../lists/list-rows.tsx';
import { Pager } from '../../lists/pager.tsx';
import { answeredQuery } from './queries.ts';

/** Where links to it lead. */
export const answeredAnchor = 'answers';

const columns: readonly Column[] = [
  { key: 'candidate', label: 'Candidate' },
  { key: 'here', label: 'Here', align: 'right' },
  { key: 'rest', label: 'Rest of the form', align: 'right' },
  { key: 'opening', label: 'Opening', isWideOnly: true },
  { key: 'closed', label: 'Finished', isWideOnly: true },
  { key: 'recording', label: 'How it came about' },
];

const shows = [
  { value: 'strong_lost', label: 'Strong, and lost points here' },
  { value: 'weak_got', label: 'Weak, and got points here' },
  { value: 'all', label: 'All' },
] as const satisfies readonly { value: AnswersShown; label: string }[];

const nobodyWords = {
  strong_lost: 'Nobody got half of the points elsewhere and less here.',
  weak_got: 'Nobody got less than half of the points elsewhere and half or more here.',
  all: 'No finished attempt of your teams had this version.',
} as const satisfies Record<AnswersShown, string>;

type AnsweredPartProps = {
  questionId: string;
  version: string | null;
  show: AnswersShown;
  page: number;
  onShow: (show: AnswersShown) => void;
  onPage: (page: number) => void;
};

/** Whose answers the figures are made of, among the candidates of the reader's teams, and the way to their recordings. */
export function AnsweredPart({ questionId, version, show, page, onShow, onPage }: AnsweredPartProps) {
  const query = useQuery(answeredQuery(questionId, { version, show, page }));
  const { data } = query;
  return (
    <Part
      id={answeredAnchor}
      title="Behind the figures"
      note={`Finished attempts of your teams, of the latest ${formatNumber(mostAnswersRead)} answers. Strong: half of the points or more in the rest of the form. A recording opens where this question was first seen.`}
      actions={
        <NativeSelect
          aria-label="Whose answers"
          size="xs"
          data={[...shows]}
          value={show}
          onChange={({ currentTarget }) => onShow(shows.find((one) => one.value === currentTarget.value)?.value ?? 'all')}
        />
      }
    >
      <DataTable label="Answers behind the figures" columns={columns}>
        <ListRows
          columns={columns}
          rows={data?.attempts}
          instead={
            query.isError ? (
              <LoadError query={query} title="The answers could not be loaded" />
            ) : data !== undefined && data.attempts.length === 0 ? (
              <EmptyState title="Nobody here">{nobodyWords[show]}</EmptyState>
            ) : null
          }
        >
          {(attempt) => <Row key={attempt.itemId} attempt={attempt} />}
        </ListRows>
      </DataTable>
      <Pager
        page={page}
        pageSize={data?.pageSize ?? 1}
        total={data?.total ?? 0}
        what={data?.total === 1 ? 'answer' : 'answers'}
        onPage={onPage}
      />
    </Part>
  );
}

function Row({ attempt }: { attempt: AnsweredAttempts['attempts'][number] }) {
  const { invitationId, itemId, candidate, opening, closedAt, share, rest, isRecorded } = attempt;
  return (
    <Table.Tr>
      <Table.Td>
        <TextLink to="/invitations/$invitationId" params={{ invitationId }} size="sm">
          {candidate}
        </TextLink>
      </Table.Td>
      <Table.Td ta="right">{formatPercent(share)}</Table.Td>
      <Table.Td ta="right">{rest === null ? 'none' : formatPercent(rest)}</Table.Td>
      <Table.Td visibleFrom="sm">{opening}</Table.Td>
      <Table.Td visibleFrom="sm">{formatDateTime(closedAt)}</Table.Td>
      <Table.Td>
        {isRecorded ? (
          <TextLink
            to="/invitations/$invitationId/recording"
            params={{ invitationId }}
            search={{ item: itemId }}
            size="sm"
            aria-label={`Watch ${candidate} at this question`}
          >
            Watch
          </TextLink>
        ) : (
          <Text size="sm" c="dimmed">
            deleted as promised
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
