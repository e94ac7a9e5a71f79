import type { TimeUseOnDashboard } from '@assay/core/analytics';
import { enoughAnswers } from '@assay/core/analytics';
import { BarChart } from '../../charts/bar-chart.tsx';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { BinTable } from '../../charts/score-distribution.tsx';
import { FigureCard, FigureHeading } from './figure-card.tsx';
import { timeBins, timeNotes, timeSentence } from './time-words.ts';

/** How much of their working time people use. */
export function TimePart({ time, ...framed }: Omit<Framed, 'heading'> & { time: TimeUseOnDashboard }) {
  const bins = timeBins(time);
  const sentence = timeSentence(time);
  return (
    <FigureCard label="Working time">
      <ChartFrame
        {...framed}
        name="Working time"
        heading={<FigureHeading title="Working time" sentence={sentence} notes={timeNotes(time)} />}
        rows={() => [['from_percent_of_time', 'to_percent_of_time', 'candidates'], ...bins.map(({ from, to, count }) => [from, to, count])]}
        table={<BinTable label="Working time" scale="Working time used in per cent" counts="Candidates" bins={bins} />}
      >
        {(svg) => (
          <BarChart
            label="Working time"
            bins={bins}
            counted="candidate"
            scale={{ long: 'used, in per cent of the working time', short: 'time used in %' }}
            mean={{ word: 'median', percent: 100 * time.median }}
            isWeak={time.cutOff.n < enoughAnswers}
            summary={sentence}
            svg={svg}
          />
        )}
      </ChartFrame>
    </FigureCard>
  );
}
