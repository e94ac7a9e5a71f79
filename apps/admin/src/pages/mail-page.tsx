import { EmptyState, formatZone } from '@assay/ui';
import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useClock } from '../clock.tsx';
import { meQuery } from '../features/accounts/queries.ts';
import { MailFilters } from '../features/mail/mail-filters.tsx';
import { MailsTable } from '../features/mail/mails-table.tsx';
import { NoMailNotice } from '../features/mail/no-mail-notice.tsx';
import { mailsQuery } from '../features/mail/queries.ts';
import { ButtonLink } from '../layout/links.tsx';
import { LoadError } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { Pager } from '../lists/pager.tsx';
import { type MailSearch, mailSearch } from '../search.ts';

const route = getRouteApi('/staff/mail');

export function MailPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const zone = formatZone(useClock()());
  const mails = useQuery(mailsQuery(search));
  const change = (changes: { [Key in keyof MailSearch]: MailSearch[Key] | undefined }) =>
    void navigate({ search: (now) => mailSearch({ ...now, ...changes }), replace: true });
  const total = mails.data?.total ?? 0;
  const direction = search.direction ?? 'desc';
  const isFiltered = Object.keys(search).some((key) => key !== 'direction' && key !== 'page');
  return (
    <Page
      title="Mail"
      lead={`Every letter that was sent or waits, and what became of it. Times are in ${zone}.`}
      actions={
        <ButtonLink to="/mail/templates" variant="default">
          What the letters say
        </ButtonLink>
      }
    >
      {me.mailFrom === null ? <NoMailNotice /> : null}
      <div>
        <MailFilters search={search} onChange={change} />
        <MailsTable
          mails={mails.data?.rows}
          sorting={{ key: 'at', direction, onSort: () => change({ direction: direction === 'desc' ? 'asc' : undefined, page: 1 }) }}
          instead={
            mails.isError && mails.data === undefined ? (
              <LoadError query={mails} title="The letters could not be loaded" />
            ) : mails.isSuccess && mails.data.rows.length === 0 ? (
              isFiltered || total > 0 ? (
                <EmptyState
                  title={total === 0 ? 'No letter matches' : 'There is no such page'}
                  action={
                    <Button variant="default" onClick={() => void navigate({ search: {} })}>
                      Clear all filters
                    </Button>
                  }
                >
                  Letters are found by the name or the address of whoever they are for.
                </EmptyState>
              ) : (
                <EmptyState title="No letter yet">
                  Invitations by mail, reminders, receipts and links for colleagues are listed here from the moment they are asked for.
                </EmptyState>
              )
            ) : null
          }
        />
        <Pager
          page={search.page ?? 1}
          pageSize={mails.data?.pageSize ?? 50}
          total={total}
          what={total === 1 ? 'letter' : 'letters'}
          onPage={(page) => change({ page })}
        />
      </div>
    </Page>
  );
}
