import type { SurveyOnDashboard } from '@assay/core/analytics';
import { surveyQuestionWords, surveyRatings } from '@assay/core/surveys';
import { formatCount, formatNumber } from '@assay/ui';
import { Anchor, Box, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { GridChart } from '../../charts/grid-chart.tsx';
import { Loading } from '../../layout/loading.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { Pager } from '../../lists/pager.tsx';
import type { FiguresSearch } from '../../search.ts';
import { dayWords } from '../../words/day-words.ts';
import { FigureCard, FigureHeading } from './figure-card.tsx';
import { surveyQuery } from './queries.ts';
import { surveyed, surveyNotes, surveyRows, surveySentence } from './survey-words.ts';

const title = 'What candidates thought';
const ratings = surveyQuestionWords.fair.ratings;

type SurveyPartProps = Omit<Framed, 'heading'> & {
  assessmentId: string;
  search: FiguresSearch;
  onPage: CommentsProps['onPage'];
};

/** What candidates said after the end, as far as nobody can be told by it. */
export function SurveyPart({ assessmentId, search, onPage, ...framed }: SurveyPartProps) {
  const query = useQuery(surveyQuery(assessmentId, search));
  const { data: survey } = query;
  return (
    <FigureCard label={title}>
      {survey === undefined ? (
        <Loading query={query} title="What candidates thought could not be loaded" heights={[120]} />
      ) : (
        <Survey survey={survey} page={search.comments} onPage={onPage} {...framed} />
      )}
    </FigureCard>
  );
}

type SurveyProps = Omit<Framed, 'heading'> & Omit<CommentsProps, 'comments'> & { survey: SurveyOnDashboard | null };

function Survey({ survey, page, onPage, ...framed }: SurveyProps) {
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
      {survey.comments.total === 0 ? null : <Comments comments={survey.comments} page={page} onPage={onPage} />}
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

type CommentsProps = Pick<SurveyOnDashboard, 'comments'> & { page: number | undefined; onPage: (page: number | undefined) => void };

/** A few of them, and page by page once somebody asks for all. */
function Comments({ comments, page, onPage }: CommentsProps) {
  const { total, pageSize, shown } = comments;
  return (
    <Box mt="md">
      <Text size="sm" fw={550} mb={4}>
        In their own words, in no order
      </Text>
      {shown.length > 0 ? null : (
        <Text size="sm">
          This page is past the end of {formatNumber(total)}.{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => onPage(1)}>
            Back to the first
          </Anchor>
        </Text>
      )}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label="Comments">
        {(page === undefined ? shown.slice(0, commentsShown) : shown).map(({ day, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they come without ids, and two may say the same on one day
          <li key={index}>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {text}
            </Text>
            {day === null ? null : (
              <Text size="xs" c="dimmed">
                {dayWords(day)}
              </Text>
            )}
          </li>
        ))}
      </Stack>
      {page !== undefined ? (
        <Pager page={page} pageSize={pageSize} total={total} what="comments" onPage={onPage} />
      ) : total <= commentsShown ? null : (
        <Anchor component="button" type="button" size="sm" mt="xs" onClick={() => onPage(1)}>
          {`Show all ${formatCount(total, 'comment')}`}
        </Anchor>
      )}
    </Box>
  );
}
