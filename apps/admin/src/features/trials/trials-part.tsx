import type { OwnTrial, TrialsForStaff } from '@assay/core/trials';
import { formatDuration, formatNumber, formatPercent } from '@assay/ui';
import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Loading } from '../../layout/loading.tsx';
import { OpenInTabButton } from '../../layout/open-in-tab-button.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { trialsQuery } from './queries.ts';
import { ownWords, summaryWords, timeWords } from './trial-words.ts';

/** Colleagues sit the assessment before candidates do: what it is like, without names. */
export function TrialsPart({ assessmentId }: { assessmentId: string }) {
  const query = useQuery(trialsQuery(assessmentId));
  const queryClient = useQueryClient();
  const isOpen = query.data?.own[0] !== undefined && query.data.own[0].state !== 'finished' && query.data.own[0].state !== 'grading';
  return (
    <Part
      title="Team trial"
      note="Sit it as a candidate does. Your result is yours alone; nobody else is shown it, and no statistics count it."
      actions={
        <OpenInTabButton
          label={isOpen ? 'Go on with your trial' : 'Sit it yourself'}
          what="trial"
          makeLink={() => api.startTrial(assessmentId)}
          onMade={() => void queryClient.invalidateQueries({ queryKey: trialsQuery(assessmentId).queryKey })}
        />
      }
    >
      {query.data === undefined ? (
        <Loading query={query} title="The trials could not be loaded" heights={[60]} />
      ) : (
        <Stack>
          <Text size="sm">{summaryWords(query.data)}</Text>
          {query.data.summary === null || query.data.summary.questions.length === 0 ? null : (
            <TriedQuestions questions={query.data.summary.questions} />
          )}
          {query.data.own.map((trial) => (
            <Own key={trial.startedAt ?? 'waiting'} trial={trial} />
          ))}
        </Stack>
      )}
    </Part>
  );
}

const columns = [
  { key: 'question', label: 'Question' },
  { key: 'share', label: 'Share correct', align: 'right' },
  { key: 'time', label: 'Time used of what is meant', align: 'right' },
] as const;

function TriedQuestions({ questions }: { questions: NonNullable<TrialsForStaff['summary']>['questions'] }) {
  return (
    <DataTable label="Trials by question" columns={columns}>
      {questions.map((question) => (
        <Table.Tr key={`${question.questionId} ${question.version}`}>
          <Table.Td style={{ overflowWrap: 'anywhere' }}>
            {question.title}
            <Text size="xs" c="dimmed">
              n = {formatNumber(question.n)}
            </Text>
          </Table.Td>
          <Table.Td ta="right">{formatPercent(question.share)}</Table.Td>
          <Table.Td ta="right">{timeWords(question)}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function Own({ trial }: { trial: OwnTrial }) {
  return (
    <div>
      <Title order={3} size="sm">
        Your own trial
      </Title>
      <Text size="sm">{ownWords(trial)}</Text>
      {trial.questions.map(({ title, percent, seconds, minutes }) => (
        <Text key={title} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {`${title}: ${formatPercent(percent / 100)}, ${seconds === null ? 'time not known' : formatDuration(seconds * 1000)} of ${formatDuration(minutes * 60_000)}`}
        </Text>
      ))}
    </div>
  );
}
