import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { reportQuery } from '../features/candidates/queries.ts';
import { CandidateReportPaper } from '../features/candidates/report/candidate-report.tsx';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { readerZone } from '../words/reader-zone.ts';

const route = getRouteApi('/staff/invitations/$invitationId/report');

/** One candidate on paper. The browser prints the paper and nothing around it. */
export function ReportPage() {
  const { invitationId } = route.useParams();
  const report = useQuery(reportQuery(invitationId, readerZone()));
  return (
    <Page
      title={report.data === undefined ? 'Report' : `Report on ${report.data.name}`}
      above={
        <TextLink to="/invitations/$invitationId" params={{ invitationId }}>
          {report.data?.name ?? 'Candidate'}
        </TextLink>
      }
      lead="Without anything about extra time, breaks or the network."
      width="form"
      actions={
        report.data === undefined ? undefined : (
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            Print or save as PDF
          </Button>
        )
      }
    >
      {report.data === undefined ? (
        <Loading query={report} title="The report could not be loaded" heights={[480]} />
      ) : (
        <CandidateReportPaper report={report.data} />
      )}
    </Page>
  );
}
