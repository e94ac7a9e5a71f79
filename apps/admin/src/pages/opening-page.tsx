import { EmptyState, formatCount } from '@assay/ui';
import { Group, Skeleton } from '@mantine/core';
import { IconChartHistogram, IconPencil, IconUserPlus, IconUsersPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ListNotices } from '../features/invitation-lists/list-notices.tsx';
import { DistributionPanel } from '../features/openings/distribution-panel.tsx';
import { isFiltered, openingQuery, resultsQuery } from '../features/openings/queries.ts';
import { ShortfallNotices } from '../features/openings/shortfalls/shortfall-notices.tsx';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { type OpeningSearch, openingSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';
import { OpeningCandidates } from './opening-candidates.tsx';

const route = getRouteApi('/staff/openings/$openingId');

export function OpeningPage() {
  const { openingId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const opening = useQuery(openingQuery(openingId));
  const may = useMay();
  const teamId = opening.data?.teamId;
  const mayReadResults = teamId !== undefined && may('result.read', teamId);
  const mayInvite = teamId !== undefined && may('invitation.write', teamId);
  const results = useQuery({ ...resultsQuery(openingId, search), enabled: mayReadResults });
  const change = (changes: { [Key in keyof OpeningSearch]: OpeningSearch[Key] | undefined }) =>
    void navigate({ search: (now) => openingSearch({ ...now, ...changes }), replace: true });

  const isNarrowed = isFiltered(search);
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
  // Inviting stands in the middle of an empty page: until that is known it is nowhere, or it would move away under somebody's finger.
  const isKnown = !(mayReadResults && results.isPending);
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
          {mayReadResults && isKnown && !isEmpty && may('dashboard.read', opening.data.teamId) ? (
            <ButtonLink
              to="/assessments/$assessmentId/figures"
              params={{ assessmentId }}
              search={{ opening: openingId }}
              variant="default"
              leftSection={<IconChartHistogram size={16} aria-hidden />}
            >
              Figures
            </ButtonLink>
          ) : null}
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
          {isKnown && !isEmpty ? invite : null}
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
              decidingScore={opening.data.decidingScore}
              isNarrowed={isNarrowed}
              isTable={search.scores === 'table'}
              onIsTable={(isTable) => change({ scores: isTable ? 'table' : undefined })}
            />
          )}
          <OpeningCandidates opening={opening.data} search={search} onSearch={change} results={results} />
        </>
      )}
    </Page>
  );
}
