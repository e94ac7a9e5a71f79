import type { AssessmentForStaff, AssessmentInput, SavedStamp } from '@assay/core/assessments';
import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { meQuery } from '../features/accounts/queries.ts';
import { AssessmentForm } from '../features/assessments/assessment-form.tsx';
import { emptyAssessment, valuesOf } from '../features/assessments/assessment-values.ts';
import { assessmentQuery } from '../features/assessments/queries.ts';
import { SaveConflict } from '../features/assessments/save-conflict.tsx';
import { writableTeams } from '../features/assessments/writable-teams.ts';
import { liveOf, rolesOf, skillsOf } from '../features/questions/find-questions.ts';
import { drawnQuestionsQuery } from '../features/questions/queries.ts';
import { isSavedMeanwhile } from '../forms/saved-meanwhile.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { tell } from '../layout/tell.ts';

const route = getRouteApi('/staff/assessments/$assessmentId/edit');

export function NewAssessmentPage() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const questions = useQuery(drawnQuestionsQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const teams = writableTeams(me.teams);
  const create = useMutation({
    mutationFn: api.createAssessment,
    onSuccess: async (made) => {
      queryClient.setQueryData(assessmentQuery(made.assessmentId).queryKey, made);
      void queryClient.invalidateQueries({ queryKey: ['assessments'], exact: true });
      tell(`“${made.content.name}” is saved. Next: an opening that uses it.`);
      await navigate({ to: '/assessments/$assessmentId', params: { assessmentId: made.assessmentId }, ignoreBlocker: true });
    },
  });
  return (
    <Page title="New assessment" above={<TextLink to="/assessments">Assessments</TextLink>}>
      <AssessmentForm
        initial={{ ...emptyAssessment(), teamId: teams.length > 1 ? (teams[0]?.teamId ?? null) : null }}
        teamId={null}
        teams={teams}
        skills={skillsOf(questions.data ?? [])}
        roles={rolesOf(questions.data ?? [])}
        questions={liveOf(questions.data ?? [])}
        submitLabel="Create assessment"
        isSaving={create.isPending}
        error={create.error}
        onSave={async (content, teamId) => void (await create.mutateAsync({ teamId, content }))}
      />
    </Page>
  );
}

export function EditAssessmentPage() {
  const { assessmentId } = route.useParams();
  const query = useQuery(assessmentQuery(assessmentId));
  if (query.data !== undefined) return <EditAssessment key={assessmentId} opened={query.data} />;
  return (
    <Page title="Edit assessment" above={<TextLink to="/assessments">Assessments</TextLink>}>
      <Loading query={query} title="The assessment could not be loaded" heights={[220, 280]} />
    </Page>
  );
}

/** Edits what was opened: what the server holds meanwhile is asked for when a save is refused, and never slips into the form by itself. */
function EditAssessment({ opened }: { opened: AssessmentForStaff }) {
  const { assessmentId } = opened;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const questions = useQuery(drawnQuestionsQuery);
  const [base, setBase] = useState(opened);
  const [conflict, setConflict] = useState<{ theirs: AssessmentForStaff; mine: AssessmentInput } | null>(null);
  const change = useMutation({
    mutationFn: (input: { basedOn: SavedStamp; content: AssessmentInput }) => api.changeAssessment(assessmentId, input),
    onSuccess: async (saved) => {
      queryClient.setQueryData(assessmentQuery(assessmentId).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['assessments'], exact: true });
      void queryClient.invalidateQueries({ queryKey: ['assessments', assessmentId, 'revisions'] });
      void queryClient.invalidateQueries({ queryKey: ['openings'] });
      tell(`Saved as revision ${saved.revision}.`);
      await navigate({ to: '/assessments/$assessmentId', params: { assessmentId }, ignoreBlocker: true });
    },
    onError: async (error, { content }) => {
      if (!isSavedMeanwhile(error)) return;
      setConflict({ theirs: await queryClient.fetchQuery({ ...assessmentQuery(assessmentId), staleTime: 0 }), mine: content });
    },
  });
  return (
    <Page
      title="Edit assessment"
      above={
        <TextLink to="/assessments/$assessmentId" params={{ assessmentId }}>
          {base.content.name}
        </TextLink>
      }
    >
      {base.isFrozen ? (
        <Alert variant="default" icon={<IconLock size={18} aria-hidden />} title="Somebody has started this revision">
          It stays as it is for them. What you save here becomes revision {base.revision + 1} and is for those who start later.
        </Alert>
      ) : null}
      <AssessmentForm
        key={`${base.stamp.revision} ${base.stamp.saves}`}
        initial={valuesOf(base.content)}
        teamId={base.teamId}
        skills={skillsOf(questions.data ?? [])}
        roles={rolesOf(questions.data ?? [])}
        questions={liveOf(questions.data ?? [])}
        submitLabel={base.isFrozen ? `Save as revision ${base.revision + 1}` : 'Save changes'}
        isSaving={change.isPending}
        error={isSavedMeanwhile(change.error) ? null : change.error}
        onSave={async (content) => void (await change.mutateAsync({ basedOn: base.stamp, content }))}
      >
        <ButtonLink to="/assessments/$assessmentId" params={{ assessmentId }} variant="subtle">
          Cancel
        </ButtonLink>
      </AssessmentForm>
      {conflict === null ? null : (
        <SaveConflict
          theirs={conflict.theirs}
          mine={conflict.mine}
          isSaving={change.isPending}
          onClose={() => setConflict(null)}
          onTakeTheirs={() => {
            setBase(conflict.theirs);
            setConflict(null);
            change.reset();
            tell(`The form shows revision ${conflict.theirs.revision} as it was saved.`);
          }}
          onSaveMine={() => change.mutate({ basedOn: conflict.theirs.stamp, content: conflict.mine })}
        />
      )}
    </Page>
  );
}
