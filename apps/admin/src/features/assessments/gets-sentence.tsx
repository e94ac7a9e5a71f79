import type { AssessmentForm } from '@assay/core/assessments';
import { formatDuration, formatNumber, formatPoints } from '@assay/ui';
import { Text } from '@mantine/core';
import { totals } from './assessment-values.ts';

type GetsSentenceProps = { sections: Parameters<typeof totals>[0]; form: AssessmentForm; workingTimeMs: number | undefined };

export function GetsSentence({ sections, form, workingTimeMs }: GetsSentenceProps) {
  const sum = totals(sections);
  return (
    <Text role="status">
      A candidate gets{' '}
      <b>
        {formatNumber(sum.questions)} {sum.questions === 1 ? 'question' : 'questions'}
      </b>{' '}
      for <b>{formatPoints(sum.points)}</b>
      {workingTimeMs === undefined ? (
        ''
      ) : (
        <>
          {' '}
          {form === 'take_home' ? 'and' : 'in'} <b>{formatDuration(workingTimeMs)}</b>
          {form === 'take_home' ? ' from opening the material' : ''}
        </>
      )}
      .
    </Text>
  );
}
