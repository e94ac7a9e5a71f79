import type { OpeningForStaff, ResultsPage } from '@assay/core/openings';
import { ErrorNotice, formatNumber, formatZone } from '@assay/ui';
import { Button, Group } from '@mantine/core';
import { IconLink, IconSpeakerphone, IconUserCheck } from '@tabler/icons-react';
import { type UseQueryResult, useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../api.ts';
import { useClock } from '../clock.tsx';
import { fileNameOf, saveFile } from '../downloads/save-file.ts';
import { meQuery } from '../features/accounts/queries.ts';
import { type BulkAsked, BulkDialog } from '../features/bulk/bulk-dialog.tsx';
import { BulkMenu } from '../features/bulk/bulk-menu.tsx';
import { DecideDialog, type Decided } from '../features/decisions/decide-dialog.tsx';
import { DecidedNotice } from '../features/decisions/decided-notice.tsx';
import { MovedLine } from '../features/decisions/moved-line.tsx';
import { InvitationMenu } from '../features/invitations/invitation-menu.tsx';
import { CrossedLine } from '../features/openings/crossed-line.tsx';
import { narrowingOf, noFilters, resultsAsked } from '../features/openings/queries.ts';
import { ResultFilters } from '../features/openings/result-filters.tsx';
import { ResultsTable } from '../features/openings/results-table.tsx';
import { FocusKeeper } from '../layout/focus-keeper.tsx';
import { ButtonLink } from '../layout/links.tsx';
import { LoadError } from '../layout/loading.tsx';
import { Part } from '../layout/page.tsx';
import { nextDirection } from '../lists/next-direction.ts';
import { Nobody } from '../lists/nobody.tsx';
import { Pager } from '../lists/pager.tsx';
import { SelectionBar } from '../lists/selection-bar.tsx';
import { useRowSelection } from '../lists/use-row-selection.ts';
import { type OpeningSearch, resultSorts } from '../search.ts';
import { useMay } from '../session/use-may.ts';
import { readerZone } from '../words/reader-zone.ts';

const pageSize = 50;

type OpeningCandidatesProps = {
  opening: Pick<OpeningForStaff, 'openingId' | 'teamId' | 'title' | 'floorPercent' | 'decidingScore'>;
  search: OpeningSearch;
  onSearch: (changes: { [Key in keyof OpeningSearch]: OpeningSearch[Key] | undefined }) => void;
  results: UseQueryResult<ResultsPage>;
};

/** Everybody who was invited to an opening, and what can be done with one or many of them. */
export function OpeningCandidates({ opening, search, onSearch, results }: OpeningCandidatesProps) {
  const { openingId, teamId, title, floorPercent } = opening;
  const zone = formatZone(useClock()());
  const may = useMay();
  const download = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => api.exportResults(openingId, { ...resultsAsked(search), zone: readerZone() }, format),
    onSuccess: (file, format) => saveFile(`${fileNameOf(title)}-results.${format}`, file),
  });
  const narrowing = narrowingOf(search);
  const selection = useRowSelection(JSON.stringify([openingId, narrowing]));
  const selected = selection.isEverybody
    ? { kind: 'matching' as const, filter: narrowing }
    : { kind: 'these' as const, invitationIds: [...selection.picked] };
  const [bulk, setBulk] = useState<BulkAsked | null>(null);
  const moreRef = useRef<HTMLButtonElement>(null);
  const barRef = useRef<HTMLDivElement>(null);
  const { data: me } = useSuspenseQuery(meQuery);
  const [isDeciding, setIsDeciding] = useState(false);
  const [decided, setDecided] = useState<Decided | null>(null);
  const mayDecide = may('decision.write', teamId);
  const mayInvite = may('invitation.write', teamId);

  const asked = resultsAsked(search);
  const sorting = {
    key: asked.sort,
    direction: asked.direction,
    onSort: (key: string) =>
      onSearch({
        sort: resultSorts.find((known) => known === key),
        direction: nextDirection(key, asked.sort, asked.direction),
        page: undefined,
      }),
  };
  const page = search.page ?? 1;
  return (
    <>
      <Part
        title="Candidates"
        actions={
          mayInvite ? (
            <Group gap="xs">
              <ButtonLink
                to="/openings/$openingId/open-links"
                params={{ openingId }}
                variant="default"
                size="compact-sm"
                leftSection={<IconSpeakerphone size={14} aria-hidden />}
              >
                Open links
              </ButtonLink>
              <ButtonLink
                to="/openings/$openingId/outcomes"
                params={{ openingId }}
                variant="default"
                size="compact-sm"
                leftSection={<IconUserCheck size={14} aria-hidden />}
              >
                What became of them
              </ButtonLink>
              <ButtonLink
                to="/openings/$openingId/links"
                params={{ openingId }}
                variant="default"
                size="compact-sm"
                leftSection={<IconLink size={14} aria-hidden />}
              >
                Links for all
              </ButtonLink>
            </Group>
          ) : null
        }
      >
        <ResultFilters
          search={search}
          hasFloor={floorPercent !== null}
          decidingScore={opening.decidingScore}
          zone={zone}
          onChange={onSearch}
          onDownload={(format) => download.mutate(format)}
          downloading={download.isPending ? download.variables : null}
          isDownloadable={(results.data?.total ?? 0) > 0}
        />
        {download.isError ? <ErrorNotice error={download.error} title="The results could not be downloaded" /> : null}
        {mayDecide ? <MovedLine openingId={openingId} onDecided={setDecided} /> : null}
        <CrossedLine openingId={openingId} crossed={results.data?.crossed ?? 0} search={search} />
        {decided === null ? null : <DecidedNotice decided={decided} onClose={() => setDecided(null)} />}
        {mayDecide ? (
          <SelectionBar
            ref={barRef}
            selection={selection}
            page={results.data?.rows.map(({ invitationId }) => invitationId) ?? []}
            total={results.data?.total ?? 0}
          >
            <Button size="compact-sm" onClick={() => setIsDeciding(true)}>
              Decide
            </Button>
            <BulkMenu
              teamId={teamId}
              hasMail={me.mailFrom !== null}
              buttonRef={moreRef}
              onChoose={(kind) => setBulk({ kind, selection: selected })}
            />
          </SelectionBar>
        ) : null}
        <FocusKeeper step={results.data?.rows.map(({ invitationId }) => invitationId).join(' ') ?? ''}>
          <ResultsTable
            rows={results.data?.rows}
            isDecidedByEquated={opening.decidingScore === 'equated'}
            sorting={sorting}
            selection={mayDecide ? selection : null}
            zone={zone}
            action={(row) => <InvitationMenu invitation={row} isCompact />}
            instead={
              results.isError && results.data === undefined ? (
                <LoadError query={results} title="The results could not be loaded" />
              ) : results.isSuccess && results.data.rows.length === 0 ? (
                <Nobody
                  pastEnd={results.data.total > 0 ? `This page is past the end of ${formatNumber(results.data.total)}.` : null}
                  unmatched="No candidate of this opening fits the search and the filters."
                  onFirstPage={() => onSearch({ page: undefined })}
                  onClear={() => onSearch({ ...noFilters, page: undefined })}
                />
              ) : null
            }
          />
        </FocusKeeper>
        <Pager
          page={page}
          pageSize={pageSize}
          total={results.data?.total ?? 0}
          what={results.data?.total === 1 ? 'candidate' : 'candidates'}
          onPage={(page) => onSearch({ page })}
        />
      </Part>
      <DecideDialog
        openingId={openingId}
        selection={isDeciding ? selected : null}
        onClose={() => setIsDeciding(false)}
        onDecided={(made) => {
          setIsDeciding(false);
          selection.clear();
          setDecided(made);
        }}
      />
      <BulkDialog
        openingId={openingId}
        asked={bulk}
        onClose={(isDone) => {
          setBulk(null);
          // The item that opened the dialog is gone with the menu, and once it is done nobody is picked and the menu is gone as well.
          (isDone ? barRef : moreRef).current?.focus();
          if (isDone) selection.clear();
        }}
      />
    </>
  );
}
