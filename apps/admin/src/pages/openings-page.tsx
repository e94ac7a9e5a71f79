import { EmptyState, ErrorNotice } from '@assay/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { OpeningsTable } from '../features/openings/openings-table.tsx';
import { openingsQuery } from '../features/openings/queries.ts';
import { ButtonLink } from '../layout/links.tsx';
import { Page } from '../layout/page.tsx';
import { Pager } from '../lists/pager.tsx';
import { SearchField } from '../lists/search-field.tsx';
import { listSearch } from '../search.ts';

const pageSize = 50;
const route = getRouteApi('/staff/openings');

export function OpeningsPage() {
  const { search = '', page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(openingsQuery);
  const found = query.data?.filter((row) => row.title.toLocaleLowerCase('en').includes(search.toLocaleLowerCase('en'))) ?? [];
  const create = (
    <ButtonLink to="/openings/new" leftSection={<IconPlus size={16} aria-hidden />}>
      New opening
    </ButtonLink>
  );
  const isEmpty = query.isSuccess && query.data.length === 0;
  return (
    <Page
      title="Openings"
      lead="Whom you hire for: who is invited, how they did, who answers them and when."
      actions={isEmpty ? undefined : create}
    >
      <div>
        <div style={{ marginBottom: 'var(--mantine-spacing-sm)' }}>
          <SearchField
            label="Search openings"
            value={search}
            onChange={(value) => void navigate({ search: listSearch({ search: value }), replace: true })}
          />
        </div>
        <OpeningsTable
          rows={query.isSuccess ? found.slice((page - 1) * pageSize, page * pageSize) : undefined}
          instead={
            query.isError ? (
              <ErrorNotice
                error={query.error}
                title="The openings could not be loaded"
                onRetry={() => void query.refetch()}
                isRetrying={query.isFetching}
              />
            ) : isEmpty ? (
              <EmptyState title="No opening yet" action={create}>
                An opening joins a job to an assessment, names the person candidates can ask, and collects invitations and results.
              </EmptyState>
            ) : query.isSuccess && found.length === 0 ? (
              <EmptyState
                title="No opening matches"
                action={
                  <Button variant="default" onClick={() => void navigate({ search: {} })}>
                    Clear the search
                  </Button>
                }
              >
                None has “{search}” in its title.
              </EmptyState>
            ) : null
          }
        />
        <Pager
          page={page}
          pageSize={pageSize}
          total={found.length}
          what={found.length === 1 ? 'opening' : 'openings'}
          onPage={(next) => void navigate({ search: listSearch({ search, page: next }) })}
        />
      </div>
    </Page>
  );
}
