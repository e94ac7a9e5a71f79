import { EmptyState, ErrorNotice } from '@assay/ui';
import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Page } from '../layout/page.tsx';
import { type ListSearch, listSearch } from '../search.ts';
import { Pager } from './pager.tsx';
import { SearchField } from './search-field.tsx';

const pageSize = 50;

type NamedListPageProps<Row> = {
  title: string;
  lead: string;
  /** "opening", "openings" */
  noun: readonly [one: string, many: string];
  query: UseQueryResult<readonly Row[]>;
  nameOf: (row: Row) => string;
  asked: ListSearch;
  onAsk: (asked: ListSearch, isTyping: boolean) => void;
  create: ReactNode;
  /** What the first one would be good for. */
  whenEmpty: string;
  /** `instead` stands in place of rows. */
  table: (rows: readonly Row[] | undefined, instead: ReactNode) => ReactNode;
};

/** A list of things that have names: searched, paged, and in all four states. What is asked for is in the address. */
export function NamedListPage<Row>({ title, lead, noun, query, nameOf, asked, onAsk, create, whenEmpty, table }: NamedListPageProps<Row>) {
  const [one, many] = noun;
  const { search = '', page = 1 } = asked;
  const wanted = search.toLocaleLowerCase('en');
  const found = query.data?.filter((row) => nameOf(row).toLocaleLowerCase('en').includes(wanted)) ?? [];
  const isEmpty = query.isSuccess && query.data.length === 0;
  const instead = query.isError ? (
    <ErrorNotice
      error={query.error}
      title={`The ${many} could not be loaded`}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
    />
  ) : isEmpty ? (
    <EmptyState title={`No ${one} yet`} action={create}>
      {whenEmpty}
    </EmptyState>
  ) : query.isSuccess && found.length === 0 ? (
    <EmptyState
      title={`No ${one} matches`}
      action={
        <Button variant="default" onClick={() => onAsk({}, false)}>
          Clear the search
        </Button>
      }
    >
      None has “{search}” in its name.
    </EmptyState>
  ) : null;
  return (
    <Page title={title} lead={lead} actions={query.isPending || isEmpty ? undefined : create}>
      <div>
        <div style={{ marginBottom: 'var(--mantine-spacing-sm)' }}>
          <SearchField label={`Search ${many}`} value={search} onChange={(value) => onAsk(listSearch({ search: value }), true)} />
        </div>
        {table(query.isSuccess ? found.slice((page - 1) * pageSize, page * pageSize) : undefined, instead)}
        <Pager
          page={page}
          pageSize={pageSize}
          total={found.length}
          what={found.length === 1 ? one : many}
          onPage={(next) => onAsk(listSearch({ search, page: next }), false)}
        />
      </div>
    </Page>
  );
}
