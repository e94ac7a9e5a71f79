import type { ReportContent } from '@assay/core/own-reports';
import { OwnReportView } from '@assay/ui';
import { Paper, Text } from '@mantine/core';

/** The report as its candidate reads it, in the same drawing. */
export function ReportPreview({ content }: { content: ReportContent | null }) {
  return (
    <Paper component="section" aria-label="As the candidate reads it" withBorder p="md" bg="var(--assay-surface)">
      {content === null ? (
        <Text size="sm" c="dimmed">
          There is nothing to show yet.
        </Text>
      ) : (
        <>
          <OwnReportView content={content} headings={3} />
          {content.hasFilm ? (
            <Text size="sm" mt="sm">
              Beside it: the own recording.
            </Text>
          ) : null}
        </>
      )}
    </Paper>
  );
}
