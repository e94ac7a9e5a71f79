import type { SurveyOnDashboard } from '@assay/core/analytics';
import { surveyQuestionWords, surveyRatings } from '@assay/core/surveys';
import { formatCount, formatNumber } from '@assay/ui';
import { Anchor, Box, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { GridChart } from '../../charts/grid-chart.tsx';
import { Loading } from '../../layout/loading.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import type { FiguresSearch } from '../../search.ts';
import { dayWords } from '../../words/day-words.ts';
import { FigureCard, FigureHeading } from './figure-card.tsx';
import { surveyQuery } from './queries.ts';
import { surveyed, surveyNotes, surveyRows, surveySentence } from './survey-words.ts';

const title = 'What candidates thought';
const ratings = surveyQuestionWords.fair.ratings;

type SurveyPartProps = Omit<Framed, 'heading'> & { assessmentId: string; search: FiguresSearch };

/** What candidates said after the end, as far as nobody can be told by it. */
export function SurveyPart({ assessmentId, search, ...framed }: SurveyPartProps) {
  const query = useQuery(surveyQuery(assessmentId, search));
  const { data: survey } = query;
  return (
    <FigureCard label={title}>
      {survey === undefined ? (
        <Loading query={query} title="What candidates thought could not be loaded" heights={[120]} />
      ) : (
        <Survey survey={survey} {...framed} />
      )}
    </FigureCard>
  );
}

function Survey({ survey, ...framed }: Omit<Framed, 'heading'> & { survey: SurveyOnDashboard | null }) {
  const sentence = surveySentence(survey);
  const heading = <FigureHeading title={title} sentence={sentence} notes={surveyNotes(survey)} />;
  if (survey === null) return heading;
  return (
    <>
      <ChartFrame
        {...framed}
        name={title}
        isWithheld={survey.questions.length === 0}
        heading={heading}
        rows={() => [
          ['question', ...surveyRatings.map((rating) => `rated_${rating}`), 'mean', 'n'],
          ...survey.questions.map((one) => [surveyQuestionWords[one.question].question, ...one.counts, one.mean, surveyed(one)]),
        ]}
        table={<SurveyTable questions={survey.questions} />}
      >
        {(svg) => (
          <GridChart
            label={title}
            columns={ratings.map((long, index) => ({ long, short: formatNumber(index + 1) }))}
            rows={surveyRows(survey)}
            summary={sentence}
            svg={svg}
          />
        )}
      </ChartFrame>
      {survey.comments.length === 0 ? null : <Comments comments={survey.comments} />}
    </>
  );
}

function SurveyTable({ questions }: Pick<SurveyOnDashboard, 'questions'>) {
  const columns = [
    { key: 'question', label: 'Question' },
    ...ratings.map((label) => ({ key: label, label, align: 'right' as const })),
    { key: 'mean', label: 'Mean of 5', align: 'right' as const },
    { key: 'n', label: 'Answers', align: 'right' as const },
  ];
  return (
    <DataTable label={title} columns={columns}>
      {questions.map((one) => (
        <Table.Tr key={one.question}>
          <Table.Td miw="9rem">{surveyQuestionWords[one.question].question}</Table.Td>
          {ratings.map((rating, index) => (
            <Table.Td key={rating} ta="right">
              {formatNumber(one.counts[index] ?? 0)}
            </Table.Td>
          ))}
          <Table.Td ta="right">{formatNumber(one.mean, 1)}</Table.Td>
          <Table.Td ta="right">{formatNumber(surveyed(one))}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

const commentsShown = 5;

function Comments({ comments }: Pick<SurveyOnDashboard, 'comments'>) {
  const [isWhole, setIsWhole] = useState(false);
  return (
    <Box mt="md">
      <Text size="sm" fw={550} mb={4}>
        In their own words, in no order
      </Text>
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Comments">
        {(isWhole ? comments : comments.slice(0, commentsShown)).map(({ day, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they come without ids, and two may say the same on one day
          <li key={index}>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {text}
            </Text>
            <Text size="xs" c="dimmed">
              {dayWords(day)}
            </Text>
          </li>
        ))}
      </Stack>
      {isWhole || comments.length <= commentsShown ? null : (
        <Anchor component="button" type="button" size="sm" mt="xs" onClick={() => setIsWhole(true)}>
          {`Show all ${formatCount(comments.length, 'comment')}`}
        </Anchor>
      )}
    </Box>
  );
}
