import { ErrorNotice } from '@assay/ui';
import { Card, Skeleton } from '@mantine/core';
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
      note="Held against the score, it says whether the assessment works. The candidate gets it with a copy of their data."
    >
      {outcome.data !== undefined ? (
        <Card withBorder padding="md">
          <OutcomeForm key={invitationId} invitationId={invitationId} outcome={outcome.data} isWritable={isWritable} />
        </Card>
      ) : outcome.error === null ? (
        <Skeleton h={180} />
      ) : (
        <ErrorNotice error={outcome.error} title="It could not be loaded" onRetry={() => void outcome.refetch()} />
      )}
    </Part>
  );
}
