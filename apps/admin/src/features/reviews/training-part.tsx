import type { TrainingQuestion } from '@assay/core/reviews';
import { ErrorNotice } from '@assay/ui';
import { Button, Table, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api.ts';
import { Loading } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import { tell } from '../../layout/tell.ts';
import { DataTable, WholeRow } from '../../lists/data-table.tsx';
import { trainingQuestionsQuery } from './queries.ts';
import { QuestionName } from './question-name.tsx';
import { stockWords } from './training-words.ts';

const columns = [
  { key: 'question', label: 'Question' },
  { key: 'stock', label: 'Answers' },
  { key: 'practise', label: '', align: 'right' },
] as const;

/** Questions to practise scoring on: answers that others have settled. */
export function TrainingPart() {
  const query = useQuery(trainingQuestionsQuery);
  return (
    <Part
      id="practise"
      title="Practise"
      note="Score answers that others have settled, as blind as ever, and see afterwards what they gave. It counts nowhere, and nobody else sees it."
    >
      {query.data === undefined ? (
        <Loading query={query} title="Answers to practise on could not be loaded" heights={[80]} />
      ) : (
        <DataTable label="Questions to practise on" columns={columns}>
          {query.data.length === 0 ? (
            <WholeRow columns={columns}>
              <Text size="sm" c="dimmed">
                Nothing yet. Answers come here once others have settled them and their recordings are still kept; your own reviews never do.
              </Text>
            </WholeRow>
          ) : null}
          {query.data.map((question) => (
            <Table.Tr key={question.questionId}>
              <Table.Td>
                <QuestionName question={question} />
              </Table.Td>
              <Table.Td>{stockWords(question)}</Table.Td>
              <Table.Td ta="right">{question.left > 0 || question.hasBegun ? <PractiseButton question={question} /> : null}</Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      )}
    </Part>
  );
}

function PractiseButton({ question: { questionId, title, hasBegun } }: { question: TrainingQuestion }) {
  const navigate = useNavigate();
  const next = useMutation({
    mutationFn: () => api.nextTraining({ questionId, after: null }),
    onSuccess: async ({ trainingId }) => {
      if (trainingId === null) return tell('Nothing is left of this question to practise on.');
      await navigate({ to: '/reviews/training/$trainingId', params: { trainingId } });
    },
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={next.isPending}
        onClick={() => next.mutate()}
        aria-label={`${hasBegun ? 'Go on practising' : 'Practise'} on ${title}`}
      >
        {hasBegun ? 'Go on' : 'Practise'}
      </Button>
      {next.error === null ? null : <ErrorNotice error={next.error} title="The answer could not be opened" />}
    </>
  );
}
