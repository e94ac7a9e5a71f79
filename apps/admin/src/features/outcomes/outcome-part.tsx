import { ErrorNotice } from '@assay/ui';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Part } from '../../layout/page.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { outcomeQuery } from './queries.ts';

/** What became of a candidate after the assessment. */
export function OutcomePart({ invitationId, isWritable }: { invitationId: string; isWritable: boolean }) {
  const outcome = useQuery(outcomeQuery(invitationId));
  return (
    <Part
      title="What became of them"
      id="outcome"
      note="For the question whether this assessment says anything about the job. The candidate does not see it here, and gets it with a copy of their data."
    >
      {outcome.data !== undefined ? (
        <OutcomeForm key={invitationId} invitationId={invitationId} outcome={outcome.data} isWritable={isWritable} />
      ) : outcome.error === null ? (
        <Skeleton h={180} />
      ) : (
        <ErrorNotice error={outcome.error} title="It could not be loaded" onRetry={() => void outcome.refetch()} />
      )}
    </Part>
  );
}
