import { caseStatusWords } from '@assay/core/similarity';
import { EmptyState } from '@assay/ui';
import { NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadError } from '../../layout/loading.tsx';
import { Pager } from '../../lists/pager.tsx';
import { type CaseFilter, caseFilters } from '../../search.ts';
import { CaseTable } from './case-table.tsx';
import { casesQuery } from './queries.ts';

const filterWords: Readonly<Record<CaseFilter, string>> = { undecided: 'Not decided', ...caseStatusWords };

type CasesPartProps = {
  status: CaseFilter | undefined;
  page: number;
  onStatus: (status: CaseFilter | undefined) => void;
  onPage: (page: number) => void;
};

/** Every case, or those in one state. */
export function CasesPart({ status, page, onStatus, onPage }: CasesPartProps) {
  const query = useQuery(casesQuery({ status: status ?? '', question: '', attempt: '', page }));
  const list = query.data;
  return (
    <Stack gap="sm">
      <NativeSelect
        label="Status"
        w="16rem"
        maw="100%"
        value={status ?? ''}
        onChange={(event) => onStatus(caseFilters.find((known) => known === event.currentTarget.value))}
        data={[{ value: '', label: 'All' }, ...caseFilters.map((value) => ({ value, label: filterWords[value] }))]}
      />
      <CaseTable
        cases={list?.cases}
        instead={
          list === undefined ? (
            query.isError ? (
              <LoadError query={query} title="The cases could not be loaded" />
            ) : null
          ) : list.cases.length > 0 ? null : status === undefined ? (
            <EmptyState title="No cases" order={3}>
              A case opens by itself when two answers are more alike than your settings allow for. A person decides what to make of it.
            </EmptyState>
          ) : (
            <EmptyState title="No such case" order={3}>
              No case is in this state. Choose another one.
            </EmptyState>
          )
        }
      />
      {list === undefined ? null : <Pager page={page} pageSize={list.pageSize} total={list.total} what="cases" onPage={onPage} />}
    </Stack>
  );
}
