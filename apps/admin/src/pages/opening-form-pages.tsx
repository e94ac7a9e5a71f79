import type { AssessmentRow } from '@assay/core/assessments';
import type { OpeningChange, OpeningForStaff, OpeningInput } from '@assay/core/openings';
import { EmptyState } from '@assay/ui';
import { Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { meQuery } from '../features/accounts/queries.ts';
import { assessmentsQuery } from '../features/assessments/queries.ts';
import { OpeningConflict } from '../features/openings/opening-conflict.tsx';
import { openingDifference } from '../features/openings/opening-difference.ts';
import { OpeningForm } from '../features/openings/opening-form.tsx';
import { emptyOpening, hasLostPoints, openingValues, withFloor } from '../features/openings/opening-values.ts';
import { openingQuery } from '../features/openings/queries.ts';
import { PreviewButton } from '../features/regrades/preview-button.tsx';
import { isSavedMeanwhile } from '../forms/saved-meanwhile.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { LoadError } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { tell } from '../layout/tell.ts';
import { useMay } from '../session/use-may.ts';

const newRoute = getRouteApi('/staff/openings/new');
const editRoute = getRouteApi('/staff/openings/$openingId/edit');

export function NewOpeningPage() {
  const { assessment } = newRoute.useSearch();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const assessments = useQuery(assessmentsQuery);
  const create = useMutation({
    mutationFn: api.createOpening,
    onSuccess: async (made) => {
      queryClient.setQueryData(openingQuery(made.openingId).queryKey, made);
      void queryClient.invalidateQueries({ queryKey: ['openings'], exact: true });
      await navigate({ to: '/openings/$openingId', params: { openingId: made.openingId }, ignoreBlocker: true });
    },
  });
  const named = assessments.data?.find((row) => row.assessmentId === assessment);
  const chosen = named ?? (assessments.data?.length === 1 ? assessments.data[0] : undefined);
  return (
    <Page title="New opening" above={<TextLink to="/openings">Openings</TextLink>} width="form">
      {assessments.isPending ? <FormSkeleton /> : null}
      {assessments.isError ? <LoadError query={assessments} title="The assessments could not be loaded" /> : null}
      {assessments.data?.length === 0 ? (
        <EmptyState title="First an assessment" action={<ButtonLink to="/assessments/new">New assessment</ButtonLink>}>
          An opening uses an assessment, and there is none yet.
        </EmptyState>
      ) : null}
      {assessments.data !== undefined && assessments.data.length > 0 ? (
        <OpeningForm
          initial={emptyOpening(me, chosen?.assessmentId ?? null, chosen?.sections)}
          assessments={assessments.data}
          submitLabel="Create opening"
          isSaving={create.isPending}
          error={create.error}
          onSave={async (input) => void (await create.mutateAsync(input))}
        />
      ) : null}
    </Page>
  );
}

export function EditOpeningPage() {
  const { openingId } = editRoute.useParams();
  const opening = useQuery(openingQuery(openingId));
  const assessments = useQuery(assessmentsQuery);
  if (opening.data !== undefined && assessments.data !== undefined) {
    return <EditOpening key={openingId} opened={opening.data} assessments={assessments.data} />;
  }
  const failed = [opening, assessments].find((query) => query.isError);
  return (
    <Page title="Edit opening" above={<TextLink to="/openings">Openings</TextLink>} width="form">
      {failed === undefined ? <FormSkeleton /> : <LoadError query={failed} title="The opening could not be loaded" />}
    </Page>
  );
}

/** Edits what was opened: what the server holds meanwhile is asked for when a save is refused, and never slips into the form by itself. */
function EditOpening({ opened, assessments }: { opened: OpeningForStaff; assessments: readonly AssessmentRow[] }) {
  const { openingId } = opened;
  const { floor } = editRoute.useSearch();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const may = useMay();
  const [base, setBase] = useState(opened);
  const [conflict, setConflict] = useState<{ theirs: OpeningForStaff; mine: OpeningInput } | null>(null);
  const change = useMutation({
    mutationFn: (input: OpeningChange) => api.changeOpening(openingId, input),
    onSuccess: async (saved) => {
      queryClient.setQueryData(openingQuery(openingId).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['openings'], exact: true });
      void queryClient.invalidateQueries({ queryKey: ['results', openingId] });
      tell(`“${saved.title}” is saved.`);
      await navigate({ to: '/openings/$openingId', params: { openingId }, ignoreBlocker: true });
    },
    onError: async (error, { opening }) => {
      if (!isSavedMeanwhile(error)) return;
      setConflict({ theirs: await queryClient.fetchQuery({ ...openingQuery(openingId), staleTime: 0 }), mine: opening });
    },
  });
  return (
    <Page
      title="Edit opening"
      above={
        <TextLink to="/openings/$openingId" params={{ openingId }}>
          {base.title}
        </TextLink>
      }
      width="form"
    >
      <OpeningForm
        key={base.saves}
        initial={withFloor(openingValues(base), floor)}
        hasLostPoints={hasLostPoints(base)}
        scoreFixedAt={base.decidingFixedAt}
        assessments={assessments}
        submitLabel="Save changes"
        isSaving={change.isPending}
        error={isSavedMeanwhile(change.error) ? null : change.error}
        onSave={async (opening) => void (await change.mutateAsync({ basedOn: base.saves, opening }))}
      >
        <ButtonLink to="/openings/$openingId" params={{ openingId }} variant="subtle">
          Cancel
        </ButtonLink>
      </OpeningForm>
      {may('regrade.write', base.teamId) ? (
        <Part
          title="Finished attempts"
          note="They keep the points that they had. What the points saved here and in the assessment would make of them can be looked at first."
        >
          <PreviewButton input={{ kind: 'weights', openingId }}>Preview them with the saved points</PreviewButton>
        </Part>
      ) : null}
      {conflict === null ? null : (
        <OpeningConflict
          theirs={conflict.theirs}
          difference={openingDifference(
            conflict.theirs,
            conflict.mine,
            Object.fromEntries(assessments.map(({ assessmentId, name }) => [assessmentId, name])),
            Object.fromEntries(assessments.flatMap(({ sections }) => sections.map(({ sectionId, title }) => [sectionId, title]))),
          )}
          isSaving={change.isPending}
          onClose={() => setConflict(null)}
          onTakeTheirs={() => {
            setBase(conflict.theirs);
            setConflict(null);
            change.reset();
            tell('The form shows the opening as it was saved.');
          }}
          onSaveMine={() => change.mutate({ basedOn: conflict.theirs.saves, opening: conflict.mine })}
        />
      )}
    </Page>
  );
}

function FormSkeleton() {
  return (
    <Stack>
      <Skeleton height={240} radius="md" />
      <Skeleton height={200} radius="md" />
    </Stack>
  );
}
