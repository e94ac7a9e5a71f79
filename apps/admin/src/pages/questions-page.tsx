import { EmptyState, formatCount } from '@assay/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DraftsTable } from '../features/question-drafts/drafts-table.tsx';
import { draftsQuery } from '../features/question-drafts/queries.ts';
import { findQuestions, questionsPageSize, skillsOf } from '../features/questions/find-questions.ts';
import { questionsQuery } from '../features/questions/queries.ts';
import { QuestionFilters } from '../features/questions/question-filters.tsx';
import { QuestionsTable } from '../features/questions/questions-table.tsx';
import { ButtonLink } from '../layout/links.tsx';
import { LoadError } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { nextDirection } from '../lists/next-direction.ts';
import { Pager } from '../lists/pager.tsx';
import { type QuestionsSearch, questionSorts, questionsSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/questions');

export function QuestionsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(questionsQuery);
  const mayWrite = useMay()('draft.write');
  const drafts = useQuery({ ...draftsQuery, enabled: mayWrite });
  const all = query.data ?? [];
  const found = findQuestions(all, search);
  const page = Math.min(search.page ?? 1, Math.max(1, Math.ceil(found.length / questionsPageSize)));
  const rows = found.slice((page - 1) * questionsPageSize, page * questionsPageSize);
  const broken = all.filter((row) => row.problems.length > 0 && row.state !== 'live').length;

  const change = (changes: { [Key in keyof QuestionsSearch]: QuestionsSearch[Key] | undefined }) =>
    void navigate({ search: (now) => questionsSearch({ ...now, ...changes }), replace: true });
  const sort = search.sort ?? 'title';
  const sorting = {
    key: sort,
    direction: search.direction ?? 'asc',
    onSort: (key: string) =>
      change({ sort: questionSorts.find((known) => known === key), direction: nextDirection(key, sort, search.direction), page: 1 }),
  };

  return (
    <Page
      title="Questions"
      actions={
        mayWrite ? (
          <>
            <ButtonLink to="/questions/import" variant="default">
              Import
            </ButtonLink>
            <ButtonLink to="/questions/new">New question</ButtonLink>
          </>
        ) : undefined
      }
      lead={query.data === undefined ? ' ' : leadOf(all.filter((row) => row.state === 'live' && !row.isPractice).length, broken)}
    >
      {drafts.data === undefined || drafts.data.length === 0 ? null : (
        <Part title="Drafts" note="Not asked yet.">
          <DraftsTable drafts={drafts.data} />
        </Part>
      )}
      <div>
        <QuestionFilters search={search} skills={skillsOf(all)} onChange={change} />
        <QuestionsTable
          rows={query.data === undefined ? undefined : rows}
          sorting={sorting}
          instead={
            query.isError ? (
              <LoadError query={query} title="The bank could not be loaded" />
            ) : query.isSuccess && all.length === 0 ? (
              <EmptyState title="The bank is empty">
                Begin a question here, or put question folders into the bank directory (ASSAY_BANK_DIR): whatever passes its proofs appears
                here.
              </EmptyState>
            ) : query.isSuccess && rows.length === 0 ? (
              <EmptyState
                title="No question matches"
                action={
                  <Button variant="default" onClick={() => void navigate({ search: {} })}>
                    Clear all filters
                  </Button>
                }
              >
                {formatCount(all.length, 'question')} in the bank; none fits all of these filters.
              </EmptyState>
            ) : null
          }
        />
        <Pager
          page={page}
          pageSize={questionsPageSize}
          total={found.length}
          what={found.length === 1 ? 'question' : 'questions'}
          onPage={(next) => change({ page: next })}
        />
      </div>
    </Page>
  );
}

function leadOf(live: number, broken: number): string {
  const stock = `${formatCount(live, 'question')} can be drawn for an assessment`;
  if (broken === 0) return `${stock}.`;
  return `${stock}; ${formatCount(broken, 'folder')} ${broken === 1 ? 'has' : 'have'} a problem and ${broken === 1 ? 'is' : 'are'} not served.`;
}
