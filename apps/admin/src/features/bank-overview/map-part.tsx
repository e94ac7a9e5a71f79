import type { BankOverview } from '@assay/core/analytics';
import { formatPercent } from '@assay/ui';
import { NativeSelect, Paper, Text } from '@mantine/core';
import type { PlaneAxis } from '../../charts/plane-axes.tsx';
import { ScatterMap } from '../../charts/scatter-map.tsx';
import { Part } from '../../layout/page.tsx';
import { correlationWords } from '../../words/figure-words.ts';
import { missingWords, pointsOf, toneWords } from './overview-words.ts';

const xAxis: PlaneAxis = {
  from: 0,
  to: 1,
  label: 'share correct',
  ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
  format: (value) => formatPercent(value),
};
const yAxis: PlaneAxis = {
  from: -0.5,
  to: 1,
  label: 'tells strong from weak (item–rest r)',
  ticks: [-0.5, 0, 0.2, 0.5, 1],
  format: correlationWords,
};

type MapPartProps = Pick<BankOverview, 'questions'> & {
  isAll: boolean;
  onIsAll: (isAll: boolean) => void;
  isTable: boolean;
  onIsTable: (isTable: boolean) => void;
};

/** Each question by how hard it is and how well it tells the strong from the weak. */
export function MapPart({ questions, isAll, onIsAll, isTable, onIsTable }: MapPartProps) {
  const meant = isAll ? questions : questions.filter(({ state }) => state === 'live');
  const points = pointsOf(meant);
  const missing = missingWords(meant, points.length);
  return (
    <Part
      title="How the questions measure"
      note="Best is the middle of the upper half: neither everybody nor nobody gets it, and the strong get more of it than the weak."
      actions={
        <NativeSelect
          aria-label="Which questions"
          size="xs"
          value={isAll ? 'all' : 'live'}
          onChange={({ currentTarget }) => onIsAll(currentTarget.value === 'all')}
          data={[
            { value: 'live', label: 'Live questions' },
            { value: 'all', label: 'Resting and retired ones too' },
          ]}
        />
      }
    >
      {points.length === 0 ? (
        <Text size="sm">No question can be placed yet: that takes 5 answers with other questions beside them.</Text>
      ) : (
        <Paper withBorder p="lg" bg="var(--assay-surface)">
          <ScatterMap
            {...{ points, xAxis, yAxis, toneWords, isTable, onIsTable }}
            name="Share correct and discrimination"
            pointWord="Question"
            heading={
              missing === null ? null : (
                <Text size="sm" c="dimmed">
                  {missing}
                </Text>
              )
            }
            summary={`${points.length} questions by the share of their points that is got, and by how far scores go with the rest of the form.`}
            fileName="bank-map"
          />
        </Paper>
      )}
    </Part>
  );
}
