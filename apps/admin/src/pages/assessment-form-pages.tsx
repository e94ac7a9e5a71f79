import { ErrorNotice } from '@assay/ui';
import { Alert, Skeleton, Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '../api.ts';
import { AssessmentForm } from '../features/assessments/assessment-form.tsx';
import { emptyAssessment, valuesOf } from '../features/assessments/assessment-values.ts';
import { assessmentQuery } from '../features/assessments/queries.ts';
import { rolesOf, skillsOf } from '../features/questions/find-questions.ts';
import { questionsQuery } from '../features/questions/queries.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Page } from '../layout/page.tsx';
import { tell } from '../layout/tell.ts';
import { Tag } from '../lists/tag.tsx';

const route = getRouteApi('/staff/assessments/$assessmentId');
const above = <TextLink to="/assessments">Assessments</TextLink>;

export function NewAssessmentPage() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const questions = useQuery(questionsQuery);
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
    <Page title="New assessment" above={above} width="form">
      <AssessmentForm
        initial={emptyAssessment()}
        skills={skillsOf(questions.data ?? [])}
        roles={rolesOf(questions.data ?? [])}
        submitLabel="Create assessment"
        isSaving={create.isPending}
        error={create.error}
        onSave={async (content) => void (await create.mutateAsync(content))}
      />
    </Page>
  );
}

export function AssessmentPage() {
  const { assessmentId } = route.useParams();
  const queryClient = useQueryClient();
  const query = useQuery(assessmentQuery(assessmentId));
  const questions = useQuery(questionsQuery);
  const change = useMutation({
    mutationFn: (content: Parameters<typeof api.changeAssessment>[1]) => api.changeAssessment(assessmentId, content),
    onSuccess: (saved) => {
      queryClient.setQueryData(assessmentQuery(assessmentId).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['assessments'], exact: true });
      tell(`Saved as revision ${saved.revision}.`);
    },
  });
  const assessment = query.data;
  if (assessment === undefined) {
    return (
      <Page title="Assessment" above={above} width="form">
        {query.isError ? (
          <ErrorNotice
            error={query.error}
            title="The assessment could not be loaded"
            onRetry={() => void query.refetch()}
            isRetrying={query.isFetching}
          />
        ) : (
          <Stack>
            <Skeleton height={220} radius="md" />
            <Skeleton height={280} radius="md" />
          </Stack>
        )}
      </Page>
    );
  }
  return (
    <Page
      title={assessment.content.name}
      above={above}
      width="form"
      beside={<Tag tone="grey">Revision {assessment.revision}</Tag>}
      actions={
        <ButtonLink to="/openings/new" search={{ assessment: assessmentId }} variant="default">
          Create an opening with it
        </ButtonLink>
      }
    >
      {assessment.isFrozen ? (
        <Alert variant="default" icon={<IconLock size={18} aria-hidden />} title="Somebody has started this revision">
          It stays as it is for them. What you save here becomes revision {assessment.revision + 1} and is for those who start later.
        </Alert>
      ) : null}
      <AssessmentForm
        // A form begins anew from what the server holds after each save.
        key={`${assessment.revisionId} ${JSON.stringify(assessment.content)}`}
        initial={valuesOf(assessment.content)}
        skills={skillsOf(questions.data ?? [])}
        roles={rolesOf(questions.data ?? [])}
        submitLabel={assessment.isFrozen ? `Save as revision ${assessment.revision + 1}` : 'Save changes'}
        isSaving={change.isPending}
        error={change.error}
        onSave={async (content) => void (await change.mutateAsync(content))}
      />
    </Page>
  );
}
