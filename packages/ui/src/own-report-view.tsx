import type { ReportContent } from '@assay/core/own-reports';
import { Stack, Text, Title } from '@mantine/core';
import { formatNumber, formatPercent } from './format.ts';
import { casesNote, reportNotes } from './own-report-words.ts';
import { ScoreLedger } from './score-ledger.tsx';

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
      {sections === null ? null : (
        <ScoreLedger
          label="Points of each section"
          sections={sections.map(({ groups, ...section }) => ({ ...section, note: casesNote(groups) }))}
          total={score === null ? null : { ...score, toReview: content.toReview }}
        />
      )}
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
