import { EmptyState, ErrorNotice, formatCount, formatNumber, formatZone } from '@assay/ui';
import { Button, Group, Skeleton } from '@mantine/core';
import { IconLink, IconPencil, IconSpeakerphone, IconUserPlus, IconUsersPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
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
import { ListNotices } from '../features/invitation-lists/list-notices.tsx';
import { InvitationMenu } from '../features/invitations/invitation-menu.tsx';
import { DistributionPanel } from '../features/openings/distribution-panel.tsx';
import { isFiltered, narrowingOf, noFilters, openingQuery, resultsAsked, resultsQuery } from '../features/openings/queries.ts';
import { ResultFilters } from '../features/openings/result-filters.tsx';
import { ResultsTable } from '../features/openings/results-table.tsx';
import { ShortfallNotices } from '../features/openings/shortfalls/shortfall-notices.tsx';
import { FocusKeeper } from '../layout/focus-keeper.tsx';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { LoadError, Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { nextDirection } from '../lists/next-direction.ts';
import { Pager } from '../lists/pager.tsx';
import { SelectionBar } from '../lists/selection-bar.tsx';
import { useRowSelection } from '../lists/use-row-selection.ts';
import { type OpeningSearch, openingSearch, resultSorts } from '../search.ts';
import { useMay } from '../session/use-may.ts';
import { readerZone } from '../words/reader-zone.ts';

const pageSize = 50;
const route = getRouteApi('/staff/openings/$openingId');

export function OpeningPage() {
  const { openingId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const zone = formatZone(useClock()());
  const opening = useQuery(openingQuery(openingId));
  const may = useMay();
  const teamId = opening.data?.teamId;
  const mayReadResults = teamId !== undefined && may('result.read', teamId);
  const mayInvite = teamId !== undefined && may('invitation.write', teamId);
  const results = useQuery({ ...resultsQuery(openingId, search), enabled: mayReadResults });
  const download = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => api.exportResults(openingId, { ...resultsAsked(search), zone: readerZone() }, format),
    onSuccess: (file, format) => saveFile(`${fileNameOf(opening.data?.title ?? '')}-results.${format}`, file),
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
  const mayDecide = teamId !== undefined && may('decision.write', teamId);
  const change = (changes: { [Key in keyof OpeningSearch]: OpeningSearch[Key] | undefined }) =>
    void navigate({ search: (now) => openingSearch({ ...now, ...changes }), replace: true });

  const asked = resultsAsked(search);
  const sorting = {
    key: asked.sort,
    direction: asked.direction,
    onSort: (key: string) =>
      change({
        sort: resultSorts.find((known) => known === key),
        direction: nextDirection(key, asked.sort, asked.direction),
        page: undefined,
      }),
  };
  const isNarrowed = isFiltered(search);
  const page = search.page ?? 1;
  const above = <TextLink to="/openings">Openings</TextLink>;
  const invite = mayInvite ? (
    <>
      <ButtonLink
        to="/openings/$openingId/invite-list"
        params={{ openingId }}
        variant="default"
        leftSection={<IconUsersPlus size={16} aria-hidden />}
      >
        Invite from a list
      </ButtonLink>
      <ButtonLink to="/openings/$openingId/invite" params={{ openingId }} leftSection={<IconUserPlus size={16} aria-hidden />}>
        Invite a candidate
      </ButtonLink>
    </>
  ) : null;

  if (opening.data === undefined) {
    return (
      <Page title="Opening" above={above}>
        <Loading query={opening} title="The opening could not be loaded" heights={[320]} />
      </Page>
    );
  }
  const { title, role, level, assessmentId, assessmentName, managerName, answerByDays, floorPercent, floorReason, interviewsPerWeek } =
    opening.data;
  const distribution = results.data?.distribution;
  const isEmpty = results.isSuccess && !results.isPlaceholderData && results.data.total === 0 && !isNarrowed;
  return (
    <Page
      title={title}
      above={above}
      lead={
        <>
          {[role, level].filter(Boolean).map((word) => `${word} · `)}
          <TextLink to="/assessments/$assessmentId" params={{ assessmentId }} inherit underline="always">
            {assessmentName}
          </TextLink>
          {` · ${managerName} answers within ${formatCount(answerByDays, 'day')}`}
          {interviewsPerWeek === null ? null : ` · ${formatCount(interviewsPerWeek, 'interview')} a week`}
        </>
      }
      actions={
        <>
          {may('opening.write', opening.data.teamId) ? (
            <ButtonLink
              to="/openings/$openingId/edit"
              params={{ openingId }}
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              Edit
            </ButtonLink>
          ) : null}
          {isEmpty ? null : invite}
        </>
      }
    >
      {mayReadResults ? <ShortfallNotices openingId={opening.data.openingId} /> : null}
      {mayInvite ? <ListNotices openingId={opening.data.openingId} /> : null}
      {mayReadResults ? null : (
        <EmptyState title="You work without names">
          Who is invited and how they did is for managers and recruiters, so that answers are read without knowing whose they are.
        </EmptyState>
      )}
      {!mayReadResults ? null : isEmpty ? (
        <EmptyState
          title="Nobody is invited yet"
          action={
            <Group gap="xs" justify="center">
              {mayInvite ? (
                <ButtonLink to="/openings/$openingId/open-links" params={{ openingId }} variant="default">
                  Open link for an advert
                </ButtonLink>
              ) : null}
              {invite}
            </Group>
          }
        >
          Invite one candidate or a whole list, or put a link in an advert: the results appear here.
        </EmptyState>
      ) : (
        <>
          {distribution === undefined ? (
            results.isError ? null : (
              <Skeleton height={340} radius="md" />
            )
          ) : (
            <DistributionPanel
              title={title}
              distribution={distribution}
              floorPercent={floorPercent}
              floorReason={floorReason}
              isNarrowed={isNarrowed}
              isTable={search.scores === 'table'}
              onIsTable={(isTable) => change({ scores: isTable ? 'table' : undefined })}
            />
          )}
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
              zone={zone}
              onChange={change}
              onDownload={(format) => download.mutate(format)}
              downloading={download.isPending ? download.variables : null}
              isDownloadable={(results.data?.total ?? 0) > 0}
            />
            {download.isError ? <ErrorNotice error={download.error} title="The results could not be downloaded" /> : null}
            {mayDecide ? <MovedLine openingId={openingId} onDecided={setDecided} /> : null}
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
                  teamId={opening.data.teamId}
                  hasMail={me.mailFrom !== null}
                  buttonRef={moreRef}
                  onChoose={(kind) => setBulk({ kind, selection: selected })}
                />
              </SelectionBar>
            ) : null}
            <FocusKeeper step={results.data?.rows.map(({ invitationId }) => invitationId).join(' ') ?? ''}>
              <ResultsTable
                rows={results.data?.rows}
                sorting={sorting}
                selection={mayDecide ? selection : null}
                zone={zone}
                action={(row) => <InvitationMenu invitation={row} isCompact />}
                instead={
                  results.isError && results.data === undefined ? (
                    <LoadError query={results} title="The results could not be loaded" />
                  ) : results.isSuccess && results.data.rows.length === 0 ? (
                    <Nobody
                      total={results.data.total}
                      onFirstPage={() => change({ page: undefined })}
                      onClear={() => change({ ...noFilters, page: undefined })}
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
              onPage={(page) => change({ page })}
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
      )}
    </Page>
  );
}

/** A page past the end, or filters that nobody fits. */
function Nobody({ total, onFirstPage, onClear }: { total: number; onFirstPage: () => void; onClear: () => void }) {
  return total > 0 ? (
    <EmptyState
      title="There is no such page"
      action={
        <Button variant="default" onClick={onFirstPage}>
          Go to the first page
        </Button>
      }
    >
      {`This page is past the end of ${formatNumber(total)}.`}
    </EmptyState>
  ) : (
    <EmptyState
      title="Nobody matches"
      action={
        <Button variant="default" onClick={onClear}>
          Clear all filters
        </Button>
      }
    >
      No candidate of this opening fits the search and the filters.
    </EmptyState>
  );
}
