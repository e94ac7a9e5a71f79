import { EmptyState, ErrorNotice, formatZone } from '@assay/ui';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useClock } from '../clock.tsx';
import { saveCsv } from '../downloads/save-file.ts';
import { allEntries, auditCsv } from '../features/audit/audit-csv.ts';
import { AuditFilters } from '../features/audit/audit-filters.tsx';
import { AuditLogTable } from '../features/audit/audit-log-table.tsx';
import { auditAsked, auditLogQuery } from '../features/audit/queries.ts';
import { LoadError } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { Pager } from '../lists/pager.tsx';
import { type AuditSearch, auditSearch } from '../search.ts';

const route = getRouteApi('/staff/audit');

export function AuditPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const zone = formatZone(useClock()());
  const log = useQuery(auditLogQuery(search));
  const download = useMutation({
    mutationFn: () => allEntries((page) => api.auditLog({ ...auditAsked(search), page })),
    onSuccess: (entries) => saveCsv('audit-log.csv', auditCsv(entries)),
  });
  const change = (changes: { [Key in keyof AuditSearch]: AuditSearch[Key] | undefined }) =>
    void navigate({ search: (now) => auditSearch({ ...now, ...changes }), replace: true });
  const total = log.data?.total ?? 0;
  return (
    <Page title="Audit log" lead={`Who did what, and why. Times are in ${zone}.`}>
      <div>
        <AuditFilters
          search={search}
          people={log.data?.people ?? []}
          onChange={change}
          onDownload={() => download.mutate()}
          isDownloading={download.isPending}
          isDownloadable={total > 0}
        />
        {download.isError ? <ErrorNotice error={download.error} title="The log could not be downloaded" /> : null}
        <AuditLogTable
          entries={log.data?.entries}
          instead={
            log.isError && log.data === undefined ? (
              <LoadError query={log} title="The log could not be loaded" />
            ) : log.isSuccess && log.data.entries.length === 0 ? (
              <EmptyState
                title={total === 0 ? 'No entry matches' : 'There is no such page'}
                action={
                  <Button variant="default" onClick={() => void navigate({ search: {} })}>
                    Clear all filters
                  </Button>
                }
              >
                Everything that somebody does to people’s work is written here when it is done.
              </EmptyState>
            ) : null
          }
        />
        <Pager
          page={search.page ?? 1}
          pageSize={log.data?.pageSize ?? 50}
          total={total}
          what={total === 1 ? 'entry' : 'entries'}
          onPage={(page) => change({ page })}
        />
      </div>
    </Page>
  );
}
