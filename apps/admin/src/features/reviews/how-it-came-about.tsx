import type { AnswerForReviewer } from '@assay/core/reviews';
import { formatCount } from '@assay/ui';
import { Text } from '@mantine/core';

/** One line on how the answer came about; nothing of it says who or when. */
export function HowItCameAbout({ of }: { of: Pick<AnswerForReviewer, 'kind' | 'runs'> }) {
  if (of.kind !== 'code') return null;
  return (
    <Text size="sm" c="dimmed">
      {of.runs === 0
        ? 'The program was not run on the way. That costs no points.'
        : `The program was run ${formatCount(of.runs, 'time')} on the way.`}
    </Text>
  );
}
