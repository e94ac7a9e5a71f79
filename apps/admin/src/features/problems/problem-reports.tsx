import type { ProblemForStaff } from '@assay/core/problems';
import { formatCount, formatDateTime } from '@assay/ui';
import { Stack, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import classes from './problem-reports.module.css';
import { problemWords } from './problem-words.ts';
import { SettleButton } from './settle-button.tsx';

type ProblemReportsProps = {
  reports: readonly ProblemForStaff[];
  /** More than are shown. */
  more?: number;
  /** False on the page of the question itself. */
  namesQuestion: boolean;
};

/** What candidates reported, in their words. Who it was is left out: it does not matter for mending it. */
export function ProblemReports({ reports, more = 0, namesQuestion }: ProblemReportsProps) {
  return (
    <Stack gap="xs">
      <ul className={classes['list']}>
        {reports.map((report) => (
          <li key={report.problemId} className={classes['report']}>
            <div className={classes['words']}>
              <Text size="sm" c="dimmed">
                {namesQuestion ? (
                  <TextLink to="/questions/$questionId" params={{ questionId: report.questionId }} size="sm" fw={550}>
                    {report.question}
                  </TextLink>
                ) : (
                  <b>Version {report.version}</b>
                )}
                {` · ${problemWords[report.kind]} · ${report.opening} · ${formatDateTime(report.reportedAt)}`}
              </Text>
              <Text size="sm" dir="auto" className={classes['text']}>
                {report.text}
              </Text>
              {report.settled === null ? null : (
                <Text size="sm" c="dimmed">
                  {`Done ${formatDateTime(report.settled.at)}${report.settled.note === '' ? '' : `: ${report.settled.note}`}`}
                </Text>
              )}
            </div>
            {report.maySettle ? <SettleButton report={report} /> : null}
          </li>
        ))}
      </ul>
      {more <= 0 ? null : (
        <Text size="sm" c="dimmed">
          {`And ${formatCount(more, 'more', 'more')}; they move up as these are done.`}
        </Text>
      )}
    </Stack>
  );
}
