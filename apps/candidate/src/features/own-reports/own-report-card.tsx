import type { OwnReport } from '@assay/core/own-reports';
import { ErrorNotice, OwnReportView } from '@assay/ui';
import { Anchor, Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSurroundings } from '../../surroundings.ts';

const whileGradingMs = 5_000;

/** After the end: what the assessment gives of the own result, or when it comes; nothing where it gives none. */
export function OwnReportCard({ attemptId }: { attemptId: string }) {
  const { api } = useSurroundings();
  const report = useQuery({
    queryKey: ['own-report', attemptId],
    queryFn: () => api.getReport(attemptId),
    refetchInterval: ({ state: { data } }) => (data?.kind === 'waits' && data.for === 'grading' ? whileGradingMs : false),
  });
  if (report.data === undefined) {
    return report.error === null ? null : (
      <ErrorNotice
        error={report.error}
        title="Your result could not be loaded"
        kept="Nothing of it is lost."
        onRetry={() => void report.refetch()}
      />
    );
  }
  if (report.data.kind === 'none') return null;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>Your result</Title>
        {report.data.kind === 'shown' ? (
          <>
            <OwnReportView content={report.data.content} headings={3} />
            {report.data.content.hasFilm ? (
              <Anchor renderRoot={(props) => <Link to="/attempts/$attemptId/recording" params={{ attemptId }} {...props} />}>
                Watch how you worked
              </Anchor>
            ) : null}
          </>
        ) : (
          <Text role="status">{waitingWords[report.data.for]}</Text>
        )}
      </Stack>
    </Card>
  );
}

const waitingWords: Readonly<Record<Extract<OwnReport, { kind: 'waits' }>['for'], string>> = {
  grading: 'Your answers are being graded. The result appears here by itself.',
  answer: 'It appears here once you have heard the decision.',
};
