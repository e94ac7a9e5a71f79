import { ErrorNotice } from '@assay/ui';
import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Part } from '../../layout/page.tsx';
import { FeedbackForm } from './feedback-form.tsx';
import { standingWords } from './own-report-words.ts';
import { ownReportQuery } from './queries.ts';
import { ReportPreview } from './report-preview.tsx';

/** What the candidate reads of the result, and the words that the team writes beside it. */
export function OwnReportPart({ invitationId }: { invitationId: string }) {
  const report = useQuery(ownReportQuery(invitationId));
  const { data } = report;
  return (
    <Part title="The candidate’s report" id="own-report" {...(data === undefined ? {} : { note: standingWords(data) })}>
      {data === undefined ? (
        report.error === null ? (
          <Skeleton h={120} />
        ) : (
          <ErrorNotice error={report.error} title="The report could not be loaded" onRetry={() => void report.refetch()} />
        )
      ) : data.rule.moment === 'never' ? null : data.rule.parts.includes('feedback') ? (
        <FeedbackForm key={invitationId} invitationId={invitationId} report={data} />
      ) : (
        <Stack gap="xs">
          <ReportPreview content={data.preview} />
          <Text size="sm" c="dimmed">
            Words from the team are no part of it: the assessment says so.
          </Text>
        </Stack>
      )}
    </Part>
  );
}
