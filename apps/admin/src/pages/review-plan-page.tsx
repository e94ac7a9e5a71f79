import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { assessmentQuery } from '../features/assessments/queries.ts';
import { PlanForm } from '../features/reviews/plan-form.tsx';
import { reviewPlanQuery } from '../features/reviews/queries.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';

const route = getRouteApi('/staff/assessments/$assessmentId/review-plan');

export function ReviewPlanPage() {
  const { assessmentId } = route.useParams();
  const assessment = useQuery(assessmentQuery(assessmentId));
  const query = useQuery({ ...reviewPlanQuery(assessmentId), staleTime: 0 });
  return (
    <Page
      title="Review plan"
      above={
        <TextLink to="/assessments/$assessmentId" params={{ assessmentId }}>
          {assessment.data?.content.name ?? 'Assessment'}
        </TextLink>
      }
      lead="Which answers people score, how many of them, and what is done when they differ. It holds for every revision, and at once; what is settled stays settled."
      width="form"
      actions={
        <ButtonLink to="/assessments/$assessmentId/agreement" params={{ assessmentId }} variant="default">
          Agreement of reviewers
        </ButtonLink>
      }
    >
      {query.data === undefined ? (
        <Loading query={query} title="The review plan could not be loaded" heights={[420]} />
      ) : (
        <PlanForm assessmentId={assessmentId} opened={query.data} />
      )}
    </Page>
  );
}
