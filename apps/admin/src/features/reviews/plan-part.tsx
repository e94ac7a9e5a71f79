import { formatCount } from '@assay/ui';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../layout/links.tsx';
import { Loading } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import { planSentences } from './plan-values.ts';
import { reviewPlanQuery } from './queries.ts';

/** Which answers people score, on the page of the assessment. */
export function PlanPart({ assessmentId, isWritable }: { assessmentId: string; isWritable: boolean }) {
  const query = useQuery(reviewPlanQuery(assessmentId));
  return (
    <Part
      title="Review plan"
      note="It holds for every revision, and at once."
      actions={
        <>
          <ButtonLink to="/assessments/$assessmentId/agreement" params={{ assessmentId }} variant="default" size="xs">
            Agreement of reviewers
          </ButtonLink>
          {isWritable ? (
            <ButtonLink to="/assessments/$assessmentId/review-plan" params={{ assessmentId }} variant="default" size="xs">
              Change the plan
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {query.data === undefined ? (
        <Loading query={query} title="The review plan could not be loaded" heights={[60]} />
      ) : (
        <Stack gap={4}>
          {planSentences(query.data.plan, query.data.standardError).map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
          <Text size="sm" c="dimmed">
            {waitingWords(query.data)}
          </Text>
        </Stack>
      )}
    </Part>
  );
}

function waitingWords({ waiting, disputed }: { waiting: number; disputed: number }): string {
  if (waiting + disputed === 0) return 'No answer waits for a reviewer.';
  const differ = disputed === 0 ? '' : ` On ${formatCount(disputed, 'answer')} reviewers differ.`;
  return `${formatCount(waiting, 'answer')} ${waiting === 1 ? 'waits' : 'wait'} for reviewers.${differ}`;
}
