import type { ReportContent, SectionInReport } from '@assay/core/own-reports';
import { Stack, Table, Text, Title } from '@mantine/core';
import { formatNumber, formatPercent } from './format.ts';
import { reportNotes, sectionCasesWords } from './own-report-words.ts';

type OwnReportViewProps = { content: ReportContent; headings: 3 | 4 };

/** What a candidate reads of the own result; what the assessment does not give has no place here. */
export function OwnReportView({ content, headings }: OwnReportViewProps) {
  const { score, sections, feedback } = content;
  const notes = reportNotes(content);
  return (
    <Stack gap="md">
      {score === null || score.maxPoints === 0 ? null : (
        <p className="assay-report-score">
          <span>{formatPercent(score.percent / 100, 1)}</span>
          <Text component="span">
            {formatNumber(score.points, 2)} of {formatNumber(score.maxPoints, 2)} points
          </Text>
        </p>
      )}
      {notes.length === 0 ? null : (
        <ul className="assay-report-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {sections === null ? null : <Sections sections={sections} />}
      {feedback === null ? null : (
        <Stack gap={4}>
          <Title order={headings} size="h5">
            Words from the team
          </Title>
          <Text className="assay-report-words" dir="auto">
            {feedback}
          </Text>
        </Stack>
      )}
    </Stack>
  );
}

function Sections({ sections }: { sections: readonly SectionInReport[] }) {
  const hasCases = sections.some(({ groups }) => groups.length > 0);
  return (
    <Table verticalSpacing="xs" aria-label="Points of each section" className="assay-report-sections">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Section</Table.Th>
          <Table.Th ta="right">Points</Table.Th>
          {hasCases ? <Table.Th>Hidden cases passed</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sections.map((section) => (
          <Table.Tr key={section.title}>
            <Table.Td>{section.title}</Table.Td>
            <Table.Td ta="right">
              {section.maxPoints === 0 ? '–' : `${formatNumber(section.points, 2)} of ${formatNumber(section.maxPoints, 2)}`}
            </Table.Td>
            {hasCases ? <Table.Td>{sectionCasesWords(section.groups)}</Table.Td> : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
