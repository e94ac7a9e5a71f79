import type { CandidateForStaff } from '@assay/core/candidates';
import { parseId } from '@assay/core/ids';
import { beginningOf } from '@assay/core/recordings';
import { EmptyState } from '@assay/ui';
import { type CasesOf, ReplayPlayer, writePlace } from '@assay/ui/replay';
import { IconLayoutColumns } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { sampleCases } from '../answers/shown-cases.ts';
import { api } from '../api.ts';
import { candidateQuery } from '../features/candidates/queries.ts';
import { ExportMenu } from '../features/recordings/export-menu.tsx';
import { filmQuery } from '../features/recordings/queries.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { recordingSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/invitations/$invitationId/recording');

/** How the answers of one candidate came about. */
export function RecordingPage() {
  const { invitationId } = route.useParams();
  const candidate = useQuery(candidateQuery(invitationId));
  const attempt = candidate.data?.attempt;
  const name = candidate.data?.invitation.name;
  const may = useMay();
  return (
    <Page
      title={name === undefined ? 'Recording' : `Recording of ${name}`}
      above={
        <TextLink to="/invitations/$invitationId" params={{ invitationId }}>
          {name ?? 'Candidate'}
        </TextLink>
      }
      lead="What was typed, pasted and run, in the attempt’s own working time. It says how an answer came about, never why."
      actions={
        attempt === null || attempt === undefined ? undefined : (
          <>
            <ButtonLink
              to="/invitations/$invitationId/compare"
              params={{ invitationId }}
              variant="default"
              leftSection={<IconLayoutColumns size={16} aria-hidden />}
            >
              Compare with…
            </ButtonLink>
            {may('recording.export', candidate.data?.opening.teamId) ? <ExportMenu attemptId={attempt.attemptId} /> : null}
          </>
        )
      }
    >
      {candidate.data === undefined ? (
        <Loading query={candidate} title="The candidate could not be loaded" heights={[420, 160]} />
      ) : attempt === null || attempt === undefined ? (
        <EmptyState title="Not started yet">The recording begins when {name} starts the attempt.</EmptyState>
      ) : (
        <Recording attempt={attempt} invitationId={invitationId} />
      )}
    </Page>
  );
}

type Attempt = NonNullable<CandidateForStaff['attempt']>;

function Recording({ attempt: { attemptId, items }, invitationId }: { attempt: Attempt; invitationId: string }) {
  const { at, a, b, item: begun } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(filmQuery(attemptId));
  const film = query.data;
  const casesOf: CasesOf = useCallback(
    (index, results) => {
      const item = items.find(({ itemId }) => itemId === film?.items[index]?.itemId);
      return sampleCases(results, item?.cases ?? [], item?.compare ?? null);
    },
    [film, items],
  );
  if (film === undefined) return <Loading query={query} title="The recording could not be loaded" heights={[420, 160]} />;
  const beginning = begun === undefined ? null : beginningOf(film, parseId('item', begun));
  const note = (changes: { at?: string | undefined; a?: string | undefined; b?: string | undefined }) =>
    void navigate({ search: (now) => recordingSearch({ ...now, ...changes }), replace: true, resetScroll: false });
  return (
    <ReplayPlayer
      film={film}
      at={at ?? (beginning === null ? undefined : writePlace(film, beginning))}
      onAt={(place) => note({ at: place })}
      marks={{ a, b }}
      onMarks={note}
      onRun={(item, steps) => api.runMoment(attemptId, { item, steps })}
      casesOf={casesOf}
      answer={
        <TextLink to="/invitations/$invitationId" params={{ invitationId }}>
          See the answers
        </TextLink>
      }
    />
  );
}
