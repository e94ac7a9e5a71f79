import { type CalibrationForStaff, enoughAnswers, type MeasuredShare, type QuestionFigures } from '@assay/core/analytics';
import { formatDate, formatNumber } from '@assay/ui';
import { Paper, Table, Text, Title } from '@mantine/core';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { type Step, StepChart } from '../../charts/step-chart.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { nWords, shareWords } from '../../words/figure-words.ts';
import { curveSentence, daysWords, exposureSentence, fifthNames, stepSince, stretchWords } from './reckoned-words.ts';

export type Shown = { isTable: boolean; onIsTable: (isTable: boolean) => void };

/** What weak and strong people got, fifth by fifth. */
export function FifthsCurve({ figures, fileName, isTable, onIsTable }: { figures: QuestionFigures; fileName: string } & Shown) {
  const sentence = curveSentence(figures);
  const steps = (figures.fifths ?? []).map((share, index): Step & { facility: MeasuredShare } => {
    const name = fifthNames[index] ?? '';
    return { key: name, label: name, share, facility: share, words: `${name} fifth: ${shareWords(share)}, ${nWords(share)}` };
  });
  return (
    <Curve
      {...{ isTable, onIsTable, steps, fileName }}
      title="From weak to strong"
      sentence={sentence}
      caption="fifths of the people, by the rest of their form"
      columns={['Fifth', 'Share of the points', 'Answers']}
      isWeak={figures.n < enoughAnswers}
      since={null}
    />
  );
}

type ExposureCurveProps = { figures: QuestionFigures; leak: CalibrationForStaff['leak']; fileName: string } & Shown;

/** What was got of it, the more often it was shown. */
export function ExposureCurve({ figures: { exposures, n }, leak, fileName, isTable, onIsTable }: ExposureCurveProps) {
  const steps = exposures.map((stretch): Step & { facility: MeasuredShare } => ({
    key: String(stretch.from),
    label: `${formatNumber(stretch.from)}–${formatNumber(stretch.to)}`,
    share: stretch.facility,
    facility: stretch.facility,
    words: stretchWords(stretch),
  }));
  const signal =
    leak === null
      ? null
      : `The leak test gave a signal on ${formatDate(leak.raisedDay, 'UTC')}; its evidence begins on ${formatDate(leak.sinceDay, 'UTC')}.`;
  return (
    <Curve
      {...{ isTable, onIsTable, steps, fileName }}
      title="The more often it was shown"
      sentence={[exposureSentence(exposures), signal].filter((words) => words !== null).join(' ')}
      caption="answers, one after the other"
      columns={['Answers', 'Share of the points', 'Days']}
      third={exposures.map(({ firstDay, lastDay }) => daysWords(firstDay, lastDay))}
      isWeak={n < enoughAnswers}
      since={leak === null || signal === null ? null : { step: stepSince(exposures, leak.sinceDay), label: 'leak signal', words: signal }}
    />
  );
}

type CurveProps = Shown & {
  title: string;
  sentence: string;
  caption: string;
  steps: readonly (Step & { facility: MeasuredShare })[];
  /** Of the table; the third is n unless `third` says otherwise. */
  columns: readonly [string, string, string];
  third?: readonly string[];
  isWeak: boolean;
  since: Parameters<typeof StepChart>[0]['since'];
  fileName: string;
};

function Curve({ title, sentence, caption, steps, columns, third, isWeak, since, fileName, isTable, onIsTable }: CurveProps) {
  const thirdOf = (index: number, facility: MeasuredShare) => third?.[index] ?? formatNumber(facility.n, 0);
  const heads = columns.map((label, index) => ({ key: label, label, ...(index === 2 ? { align: 'right' as const } : {}) }));
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      <ChartFrame
        {...{ isTable, onIsTable, fileName }}
        isWithheld={steps.length === 0}
        name={title}
        heading={
          <>
            <Title order={3} size="sm">
              {title}
            </Title>
            <Text size="sm" c="dimmed" maw="38rem">
              {sentence}
            </Text>
          </>
        }
        rows={() => [
          ['step', 'share', 'low', 'high', 'n', ...(third === undefined ? [] : ['days'])],
          ...steps.map(({ label, facility: { value, low, high, n } }, index) => [
            ...[label, value, low, high, n],
            ...(third === undefined ? [] : [third[index] ?? '']),
          ]),
        ]}
        table={
          <DataTable label={title} columns={heads}>
            {steps.map(({ key, label, facility }, index) => (
              <Table.Tr key={key}>
                <Table.Td>{label}</Table.Td>
                <Table.Td>{shareWords(facility)}</Table.Td>
                <Table.Td ta="right">{thirdOf(index, facility)}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        }
      >
        {(svg) => <StepChart {...{ label: title, steps, caption, isWeak, since, svg }} summary={sentence} />}
      </ChartFrame>
    </Paper>
  );
}
