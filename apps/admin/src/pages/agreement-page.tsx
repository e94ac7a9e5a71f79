import { formatCount, formatDateTime } from '@assay/ui';
import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { fileNameOf, saveCsv } from '../downloads/save-file.ts';
import { assessmentQuery } from '../features/assessments/queries.ts';
import { agreementCsv } from '../features/reviews/agreement-csv.ts';
import { AgreementTable } from '../features/reviews/agreement-table.tsx';
import { agreementLead, howToRead } from '../features/reviews/agreement-words.ts';
import { GroupSeverityPart } from '../features/reviews/group-severity-part.tsx';
import { agreementQuery } from '../features/reviews/queries.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { useMay } from '../session/use-may.ts';
import { kindWords } from '../words/status.ts';

const route = getRouteApi('/staff/assessments/$assessmentId/agreement');

/** How much the reviewers of an assessment agree: on which criteria, and how severe they are together. */
export function AgreementPage() {
  const { assessmentId } = route.useParams();
  const assessment = useQuery(assessmentQuery(assessmentId));
  const query = useQuery(agreementQuery(assessmentId));
  const may = useMay();
  const agreement = query.data;
  const above = (
    <TextLink to="/assessments/$assessmentId" params={{ assessmentId }}>
      {assessment.data?.content.name ?? 'Assessment'}
    </TextLink>
  );
  if (agreement === undefined) {
    return (
      <Page title="Agreement of reviewers" above={above}>
        <Loading query={query} title="The figures could not be loaded" heights={[60, 280]} />
      </Page>
    );
  }
  return (
    <Page
      title="Agreement of reviewers"
      above={above}
      lead={agreementLead(agreement)}
      actions={
        agreement.questions.length === 0 ? undefined : (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => saveCsv(`${fileNameOf(assessment.data?.content.name ?? '')}-agreement.csv`, agreementCsv(agreement.questions))}
          >
            CSV
          </Button>
        )
      }
    >
      {agreement.questions.map((question) => (
        <Part
          key={question.questionId}
          title={question.title}
          note={`${kindWords[question.kind]}. ${formatCount(question.answers, 'answer')} scored by two or more.`}
        >
          <AgreementTable question={question} />
        </Part>
      ))}
      <Text size="sm" c="dimmed" maw="60rem">
        {agreement.questions.length === 0 ? '' : `${howToRead(agreement)} `}As of {formatDateTime(agreement.asOf)}.
      </Text>
      <GroupSeverityPart
        assessmentId={assessmentId}
        agreement={agreement}
        maySwitch={assessment.data !== undefined && may('agreement.show-names', assessment.data.teamId)}
      />
    </Page>
  );
}
