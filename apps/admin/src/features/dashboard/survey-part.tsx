import type { SurveyOnDashboard } from '@assay/core/analytics';
import { surveyQuestionWords } from '@assay/core/surveys';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';
import { SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { RowChart } from '../../charts/row-chart.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { dayWords } from '../../words/day-words.ts';
import { FigureCard, FigureHeading } from './figure-card.tsx';
import { type AskedQuestion, answeredSentence, ratingRow, ratingSentence, ratingsOf } from './survey-words.ts';

type SurveyPartProps = {
  survey: SurveyOnDashboard;
  framed: (question: AskedQuestion['question']) => Omit<Framed, 'heading'>;
};

/** What candidates thought of it, without any of their names. */
export function SurveyPart({ survey, framed }: SurveyPartProps) {
  const { questions, comments } = survey;
  return (
    <FigureCard label="What candidates thought">
      <Stack gap="md">
        <div>
          <FigureHeading title="What candidates thought" sentence={answeredSentence(survey)} />
        </div>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
          {questions.map((asked) => (
            <div key={asked.question}>
              <RatingChart asked={asked} {...framed(asked.question)} />
            </div>
          ))}
        </SimpleGrid>
        {comments.length === 0 ? null : (
          <details>
            <summary>{formatCount(comments.length, 'remark')} in their own words</summary>
            <Stack component="ul" gap="xs" mt="xs" pl="md">
              {comments.map(({ day, text }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no identity, so that none leads to a person
                <li key={index}>
                  <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                    {text}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {dayWords(day)}
                  </Text>
                </li>
              ))}
            </Stack>
          </details>
        )}
      </Stack>
    </FigureCard>
  );
}

const columns = [
  { key: 'rating', label: 'Rating' },
  { key: 'count', label: 'Answers', align: 'right' },
  { key: 'share', label: 'Share', align: 'right' },
] as const;

function RatingChart({ asked, ...framed }: Omit<Framed, 'heading'> & { asked: AskedQuestion }) {
  const { question } = surveyQuestionWords[asked.question];
  const sentence = ratingSentence(asked);
  const ratings = ratingsOf(asked);
  return (
    <ChartFrame
      {...framed}
      name={question}
      heading={
        <>
          <Text fw={550}>{question}</Text>
          <Text size="sm" c="dimmed">
            {sentence}
          </Text>
        </>
      }
      rows={() => [
        ['rating', 'words', 'answers', 'share'],
        ...ratings.map(({ rating, word, count, share }) => [rating, word, count, share]),
      ]}
      table={
        <DataTable label={question} columns={columns}>
          {ratings.map(({ rating, word, count, share }) => (
            <Table.Tr key={rating}>
              <Table.Td>
                {rating} {word}
              </Table.Td>
              <Table.Td ta="right">{formatNumber(count)}</Table.Td>
              <Table.Td ta="right">{formatPercent(share)}</Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      }
    >
      {(svg) => <RowChart label={question} rows={ratings.map(ratingRow)} summary={sentence} svg={svg} />}
    </ChartFrame>
  );
}
