import type { SimilarityOverview } from '@assay/core/similarity';
import { EmptyState, formatCount } from '@assay/ui';
import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AlikePart } from '../features/similarity/alike-part.tsx';
import { CannotFind } from '../features/similarity/cannot-find.tsx';
import { CasesPart } from '../features/similarity/cases-part.tsx';
import { casesQuery, similarityQuery } from '../features/similarity/queries.ts';
import { RatesTable } from '../features/similarity/rates-table.tsx';
import { ButtonLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { type SimilaritySearch, similaritySearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';
import { monthWords } from '../words/month-words.ts';
import { languageWords } from '../words/status.ts';

const route = getRouteApi('/staff/similarity');

/** Changes what the address says, and adds nothing to its history. */
function useNote() {
  const navigate = route.useNavigate();
  return (changes: { [Key in keyof SimilaritySearch]: SimilaritySearch[Key] | undefined }) =>
    void navigate({ search: (now) => similaritySearch({ ...now, ...changes }), replace: true, resetScroll: false });
}

export function SimilarityPage() {
  const { status, page = 1, question = '', language = '', assessment = '' } = route.useSearch();
  const note = useNote();
  const may = useMay();
  const query = useQuery(similarityQuery({ question, language, assessment }));
  const undecided = useQuery(casesQuery({ status: 'undecided', question: '', attempt: '', page: 1 })).data?.total;
  return (
    <Page
      title="Similarity"
      lead={undecided === undefined ? ' ' : leadOf(undecided)}
      actions={
        may('similarity.set') ? (
          <ButtonLink to="/similarity/settings" variant="default">
            Settings
          </ButtonLink>
        ) : undefined
      }
    >
      <Part title="Cases" note="Two answers that are more alike than is usual. It is evidence for a person, and changes nothing by itself.">
        <CasesPart
          status={status}
          page={page}
          onStatus={(next) => note({ status: next, page: undefined })}
          onPage={(next) => note({ page: next })}
        />
      </Part>
      {query.data === undefined ? (
        <Loading query={query} title="How alike answers are could not be loaded" heights={[320, 200]} />
      ) : (
        <Overview overview={query.data} />
      )}
      <Part title="What this cannot find">
        <CannotFind />
      </Part>
    </Page>
  );
}

const leadOf = (undecided: number): string =>
  undecided === 0
    ? 'Every case is decided. Answers in code are compared with all others to their question when they are graded.'
    : `${formatCount(undecided, 'case')} ${undecided === 1 ? 'is' : 'are'} not decided yet. Nothing happens to a candidate before a person decides.`;

function Overview({ overview: { questions, assessments, chosen } }: { overview: SimilarityOverview }) {
  const { assessment = '', least } = route.useSearch();
  const note = useNote();
  if (chosen === null) {
    return (
      <Part title="How alike answers are">
        <EmptyState title="Nothing is compared yet" order={3}>
          Answers in code are compared once at least two candidates have finished the same question. There is nothing you need to do.
        </EmptyState>
      </Part>
    );
  }
  const keyOf = ({ questionId, language }: { questionId: string; language: string }) => `${language} ${questionId}`;
  return (
    <>
      <Part
        title="How alike answers are"
        note="One question and language at a time, since only answers to the same task say anything about each other."
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }} maw="46rem">
            <NativeSelect
              label="Question"
              value={keyOf(chosen)}
              onChange={(event) => {
                const next = questions.find((one) => keyOf(one) === event.currentTarget.value);
                note({ question: next?.questionId, language: next?.language, least: undefined });
              }}
              data={questions.map((one) => ({
                value: keyOf(one),
                label: `${one.title}, ${languageWords[one.language]} (${formatCount(one.answers, 'answer')})`,
              }))}
            />
            <NativeSelect
              label="Assessment"
              value={assessment}
              onChange={(event) => note({ assessment: event.currentTarget.value })}
              data={[{ value: '', label: 'All' }, ...assessments.map(({ assessmentId, name }) => ({ value: assessmentId, label: name }))]}
            />
          </SimpleGrid>
          <AlikePart
            of={chosen}
            least={least ?? Math.round(10 * chosen.needed) / 10}
            onLeast={(next) => note({ least: Math.round(10 * next) / 10 })}
          />
        </Stack>
      </Part>
      <Part
        title="How often there are cases"
        note="Attempts with a case that is open or confirmed, of those with an answer in code; of two that are alike, the later one counts. A confirmed case leaves the statistics of its question, and stays in these."
      >
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <RatesTable
            label={`Cases of ${chosen.title} by month`}
            what={chosen.title}
            rows={[
              { key: 'all', name: 'In all', rate: chosen.rates.all },
              ...chosen.rates.months.map(({ month, ...rate }) => ({ key: month, name: monthWords(month), rate })),
            ]}
          />
          <RatesTable
            label="Cases by assessment"
            what="Assessment"
            rows={assessments.map(({ assessmentId, name, rates }) => ({ key: assessmentId, name, rate: rates.all }))}
          />
        </SimpleGrid>
      </Part>
    </>
  );
}
