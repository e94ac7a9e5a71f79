import type { AnswersOnTheirWay, AnswersTold, OwedOpening } from '@assay/core/decisions';
import { EmptyState } from '@assay/ui';
import { Button, Group, Select, Switch } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../features/accounts/queries.ts';
import { OwedTable } from '../features/decisions/owed-table.tsx';
import { owedNote, owedTitle } from '../features/decisions/owed-words.ts';
import { isNarrowed, owedAsked, owedQuery } from '../features/decisions/queries.ts';
import { SentNotice } from '../features/decisions/sent-notice.tsx';
import { TellDialog } from '../features/decisions/tell-dialog.tsx';
import { ToldNotice } from '../features/decisions/told-notice.tsx';
import { FocusKeeper } from '../layout/focus-keeper.tsx';
import { LoadError } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { Nobody } from '../lists/nobody.tsx';
import { Pager } from '../lists/pager.tsx';
import { SearchField } from '../lists/search-field.tsx';
import { SelectionBar } from '../lists/selection-bar.tsx';
import { useRowSelection } from '../lists/use-row-selection.ts';
import { type AnswersSearch, answersSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';
import { readerZone } from '../words/reader-zone.ts';

const pageSize = 50;
const route = getRouteApi('/staff/answers');

type Changes = { [Key in keyof AnswersSearch]: AnswersSearch[Key] | undefined };

/** Whom we owe an answer: to be decided, or decided and to be told. */
export function AnswersPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const zone = readerZone();
  const { data: me } = useSuspenseQuery(meQuery);
  const may = useMay();
  const mayTell = may('decision.tell');
  const owed = useQuery(owedQuery(search, zone));
  const asked = owedAsked(search, zone);
  const selection = useRowSelection(JSON.stringify({ ...asked, page: 0 }));
  const [isTelling, setIsTelling] = useState(false);
  const [told, setTold] = useState<AnswersTold | null>(null);
  const [sent, setSent] = useState<AnswersOnTheirWay | null>(null);
  const change = (changes: Changes) => void navigate({ search: (now) => answersSearch({ ...now, ...changes }), replace: true });
  const narrow = (changes: Changes) => change({ ...changes, page: undefined });
  const isEmpty = owed.isSuccess && owed.data.total === 0;
  return (
    <Page
      title="Answers owed"
      lead={owed.data === undefined ? undefined : isEmpty && !isNarrowed(search) ? 'Nobody waits for an answer.' : lead(owed.data)}
    >
      {told === null ? null : <ToldNotice told={told} onClose={() => setTold(null)} />}
      {sent === null ? null : <SentNotice sent={sent} onClose={() => setSent(null)} />}
      {isEmpty && !isNarrowed(search) ? (
        <EmptyState title="Everybody has heard">Who has finished stands here until you have decided and told them.</EmptyState>
      ) : (
        <div>
          <Narrowing search={search} openings={owed.data?.openings ?? []} onChange={narrow} />
          {mayTell ? (
            <SelectionBar
              selection={selection}
              page={owed.data?.rows.map(({ invitationId }) => invitationId) ?? []}
              total={owed.data?.total ?? 0}
            >
              <Button size="compact-sm" onClick={() => setIsTelling(true)}>
                Tell them
              </Button>
            </SelectionBar>
          ) : null}
          <FocusKeeper step={owed.data?.rows.map(({ invitationId }) => invitationId).join(' ') ?? ''}>
            <OwedTable
              label="Answers owed"
              rows={owed.data?.rows}
              openings={owed.data?.openings ?? []}
              isGrouped
              {...(mayTell ? { selection } : {})}
              instead={
                owed.isError && owed.data === undefined ? (
                  <LoadError query={owed} title="Whom you owe an answer could not be loaded" />
                ) : owed.isSuccess && owed.data.rows.length === 0 ? (
                  <Nobody
                    pastEnd={owed.data.total > 0 ? 'Fewer people wait for an answer than this page begins with.' : null}
                    unmatched="Nobody who waits for an answer fits the search and the filters."
                    onFirstPage={() => change({ page: undefined })}
                    onClear={() => narrow(nothing)}
                  />
                ) : null
              }
            />
          </FocusKeeper>
          <Pager
            page={search.page ?? 1}
            pageSize={pageSize}
            total={owed.data?.total ?? 0}
            what={owed.data?.total === 1 ? 'person' : 'people'}
            onPage={(page) => change({ page })}
          />
        </div>
      )}
      <TellDialog
        hasMail={me.mailFrom !== null}
        selection={
          !isTelling
            ? null
            : selection.isEverybody
              ? { kind: 'matching', filter: { search: asked.search, openingId: asked.openingId, overdue: asked.overdue }, zone }
              : { kind: 'these', invitationIds: [...selection.picked] }
        }
        onClose={() => setIsTelling(false)}
        onTold={(made) => {
          setIsTelling(false);
          selection.clear();
          setSent(null);
          setTold(made);
        }}
        onSent={(made) => {
          setIsTelling(false);
          selection.clear();
          setTold(null);
          setSent(made);
        }}
      />
    </Page>
  );
}

const lead = (counts: { undecided: number; untold: number; overdue: number }): string => `${owedTitle(counts)}. ${owedNote(counts)}`;

const nothing = { search: undefined, show: undefined, opening: undefined, overdue: undefined } as const;

type NarrowingProps = { search: AnswersSearch; openings: readonly OwedOpening[]; onChange: (changes: Changes) => void };

function Narrowing({ search, openings, onChange }: NarrowingProps) {
  return (
    <Group gap="xs" mb="sm">
      <SearchField label="Search name or e-mail" value={search.search ?? ''} onChange={(value) => onChange({ search: value })} />
      <Select
        aria-label="What is missing"
        placeholder="Decided or not"
        clearable
        clearButtonProps={{ 'aria-label': 'Decided or not' }}
        flex="1 1 10rem"
        maw="13rem"
        data={[
          { value: 'undecided', label: 'To be decided' },
          { value: 'untold', label: 'Decided, to be told' },
        ]}
        value={search.show ?? null}
        onChange={(value) => onChange({ show: value === 'undecided' || value === 'untold' ? value : undefined })}
      />
      <Select
        aria-label="Opening"
        placeholder="All openings"
        clearable
        clearButtonProps={{ 'aria-label': 'All openings' }}
        searchable
        flex="1 1 12rem"
        maw="18rem"
        data={openings.map(({ openingId, title }) => ({ value: openingId, label: title }))}
        value={search.opening ?? null}
        onChange={(value) => onChange({ opening: value ?? undefined })}
      />
      <Switch
        label="Overdue only"
        checked={search.overdue === 'yes'}
        onChange={({ currentTarget }) => onChange({ overdue: currentTarget.checked ? 'yes' : undefined })}
      />
      {isNarrowed(search) ? (
        <Button variant="subtle" leftSection={<IconX size={16} aria-hidden />} onClick={() => onChange(nothing)}>
          Clear all filters
        </Button>
      ) : null}
    </Group>
  );
}
