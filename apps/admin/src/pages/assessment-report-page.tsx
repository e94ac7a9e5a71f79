import { EmptyState } from '@assay/ui';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { assessmentQuery } from '../features/assessments/queries.ts';
import { tooFewWords } from '../features/dashboard/decision-words.ts';
import { dashboardQuery, surveyQuery } from '../features/dashboard/queries.ts';
import { AssessmentReport } from '../features/dashboard/report/assessment-report.tsx';
import { pointedOut } from '../features/questions/pointed-out.ts';
import { questionsQuery } from '../features/questions/queries.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';

const route = getRouteApi('/staff/assessments/$assessmentId/report');

/** The figures of an assessment on paper. The browser prints the paper and nothing around it. */
export function AssessmentReportPage() {
  const { assessmentId } = route.useParams();
  const search = route.useSearch();
  const dashboard = useQuery(dashboardQuery(assessmentId, search, search.population ?? 'counted'));
  const survey = useQuery(surveyQuery(assessmentId, search));
  const assessment = useQuery(assessmentQuery(assessmentId));
  const questions = useQuery(questionsQuery);
  const isWhole =
    dashboard.data !== undefined && survey.data !== undefined && assessment.data !== undefined && questions.data !== undefined;
  const missing = [dashboard, survey, assessment, questions].find(({ isError }) => isError) ?? dashboard;
  return (
    <Page
      title={dashboard.data === undefined ? 'Report' : `Report on ${dashboard.data.title}`}
      above={
        <TextLink to="/assessments/$assessmentId/figures" params={{ assessmentId }} search={search}>
          Figures
        </TextLink>
      }
      lead="The figures as they are now, for these openings and days, with the line that is asked about."
      width="form"
      actions={
        isWhole && dashboard.data.asOf !== null ? (
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            Print or save as PDF
          </Button>
        ) : undefined
      }
    >
      {dashboard.data?.asOf === null ? (
        <EmptyState title="No figures yet">{tooFewWords(dashboard.data)}</EmptyState>
      ) : isWhole ? (
        <AssessmentReport
          dashboard={dashboard.data}
          line={search.line}
          survey={survey.data}
          worst={pointedOut(questions.data, assessment.data.content)}
        />
      ) : (
        <Loading query={missing} title="The report could not be loaded" heights={[480]} />
      )}
    </Page>
  );
}
