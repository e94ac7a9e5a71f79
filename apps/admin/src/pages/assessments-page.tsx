import { EmptyState, ErrorNotice } from '@assay/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AssessmentsTable } from '../features/assessments/assessments-table.tsx';
import { assessmentsQuery } from '../features/assessments/queries.ts';
import { ButtonLink } from '../layout/links.tsx';
import { Page } from '../layout/page.tsx';
import { Pager } from '../lists/pager.tsx';
import { SearchField } from '../lists/search-field.tsx';
import { listSearch } from '../search.ts';

const pageSize = 50;
const route = getRouteApi('/staff/assessments');

export function AssessmentsPage() {
  const { search = '', page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(assessmentsQuery);
  const found = query.data?.filter((row) => row.name.toLocaleLowerCase('en').includes(search.toLocaleLowerCase('en'))) ?? [];
  const create = (
    <ButtonLink to="/assessments/new" leftSection={<IconPlus size={16} aria-hidden />}>
      New assessment
    </ButtonLink>
  );
  const isEmpty = query.isSuccess && query.data.length === 0;
  return (
    <Page
      title="Assessments"
      lead="What candidates are asked: sections that draw from the bank, a working time, rules."
      actions={isEmpty ? undefined : create}
    >
      <div>
        <div style={{ marginBottom: 'var(--mantine-spacing-sm)' }}>
          <SearchField
            label="Search assessments"
            value={search}
            onChange={(value) => void navigate({ search: listSearch({ search: value }), replace: true })}
          />
        </div>
        <AssessmentsTable
          rows={query.isSuccess ? found.slice((page - 1) * pageSize, page * pageSize) : undefined}
          instead={
            query.isError ? (
              <ErrorNotice
                error={query.error}
                title="The assessments could not be loaded"
                onRetry={() => void query.refetch()}
                isRetrying={query.isFetching}
              />
            ) : isEmpty ? (
              <EmptyState title="No assessment yet" action={create}>
                An assessment says which questions are drawn, how long candidates have and what is allowed. An opening then uses it.
              </EmptyState>
            ) : query.isSuccess && found.length === 0 ? (
              <EmptyState
                title="No assessment matches"
                action={
                  <Button variant="default" onClick={() => void navigate({ search: {} })}>
                    Clear the search
                  </Button>
                }
              >
                None has “{search}” in its name.
              </EmptyState>
            ) : null
          }
        />
        <Pager
          page={page}
          pageSize={pageSize}
          total={found.length}
          what={found.length === 1 ? 'assessment' : 'assessments'}
          onPage={(next) => void navigate({ search: listSearch({ search, page: next }) })}
        />
      </div>
    </Page>
  );
}
