import type { OpeningInput } from '@assay/core/openings';
import { EmptyState } from '@assay/ui';
import { Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '../api.ts';
import { meQuery } from '../features/accounts/queries.ts';
import { assessmentsQuery } from '../features/assessments/queries.ts';
import { OpeningForm } from '../features/openings/opening-form.tsx';
import { emptyOpening, hasLostPoints, openingValues } from '../features/openings/opening-values.ts';
import { openingQuery } from '../features/openings/queries.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { LoadError } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { tell } from '../layout/tell.ts';

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
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const opening = useQuery(openingQuery(openingId));
  const assessments = useQuery(assessmentsQuery);
  const change = useMutation({
    mutationFn: (input: OpeningInput) => api.changeOpening(openingId, input),
    onSuccess: async (saved) => {
      queryClient.setQueryData(openingQuery(openingId).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['openings'], exact: true });
      void queryClient.invalidateQueries({ queryKey: ['results', openingId] });
      tell(`“${saved.title}” is saved.`);
      await navigate({ to: '/openings/$openingId', params: { openingId }, ignoreBlocker: true });
    },
  });
  const failed = [opening, assessments].find((query) => query.isError);
  return (
    <Page
      title="Edit opening"
      above={
        <TextLink to="/openings/$openingId" params={{ openingId }}>
          {opening.data?.title ?? 'Opening'}
        </TextLink>
      }
      width="form"
    >
      {failed !== undefined ? (
        <LoadError query={failed} title="The opening could not be loaded" />
      ) : opening.data === undefined || assessments.data === undefined ? (
        <FormSkeleton />
      ) : (
        <OpeningForm
          initial={openingValues(opening.data)}
          hasLostPoints={hasLostPoints(opening.data)}
          assessments={assessments.data}
          submitLabel="Save changes"
          isSaving={change.isPending}
          error={change.error}
          onSave={async (input) => void (await change.mutateAsync(input))}
        >
          <ButtonLink to="/openings/$openingId" params={{ openingId }} variant="subtle">
            Cancel
          </ButtonLink>
        </OpeningForm>
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
