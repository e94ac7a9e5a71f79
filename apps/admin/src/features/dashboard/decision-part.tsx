import { type AssessmentDashboard, enoughAnswers, type ScoresOnDashboard } from '@assay/core/analytics';
import { CapacityChart } from '../../charts/capacity-chart.tsx';
import { fivesOf } from '../../charts/capacity-slider.ts';
import { ChartFrame, type Framed } from '../../charts/chart-frame.tsx';
import { DecisionHeading } from './decision-heading.tsx';
import { lineWords, scoreSummary } from './decision-words.ts';
import { FigureCard } from './figure-card.tsx';
import { LineActions } from './line-actions.tsx';
import { LineTable, lineRows } from './line-table.tsx';
import { linesOf, openingsInScope, outcomeAt } from './lines.ts';
import { useAskedLine } from './use-asked-line.ts';

type DecisionPartProps = Omit<Framed, 'heading'> & {
  dashboard: AssessmentDashboard;
  scores: ScoresOnDashboard;
  lineInAddress: number | undefined;
  onAddress: (line: number | undefined) => void;
  /** Who the people are, and where the floor is set, is for some roles only. */
  mayReadResults: boolean;
  mayWriteOpening: boolean;
};

/** Where the handle stands while nothing is asked and there is no floor. */
const middle = 50;

/** What decides: the sentence first, then the scores with the line to drag. */
export function DecisionPart(props: DecisionPartProps) {
  const { dashboard, scores, lineInAddress, onAddress, mayReadResults, mayWriteOpening, ...framed } = props;
  const { line, move, rest } = useAskedLine(lineInAddress, onAddress);
  const openings = openingsInScope(dashboard);
  const lines = linesOf(openings, line ?? null);
  const { deciding, floorPercent } = lines;
  const error = dashboard.lineError;
  const handle = line ?? Math.ceil(floorPercent ?? middle);
  const handleOutcome = outcomeAt(scores, handle);
  const only = openings.length === 1 ? openings[0] : undefined;
  const list = mayReadResults ? only : undefined;
  return (
    <FigureCard label="Who passes">
      <ChartFrame
        {...framed}
        name="Score distribution"
        heading={<DecisionHeading {...{ dashboard, scores, lines, error, list }} />}
        rows={() => lineRows(scores)}
        table={<LineTable scores={scores} />}
      >
        {(svg) => (
          <CapacityChart
            bins={fivesOf(scores.counts)}
            floorPercent={floorPercent}
            capacity={{
              percent: handle,
              isSet: line !== undefined,
              valueText: handleOutcome === null ? `${handle} %` : lineWords(handleOutcome),
              onMove: move,
              onRest: rest,
            }}
            band={deciding === null || error === null ? null : { percent: deciding.percent, error }}
            decidingPercent={deciding?.percent ?? null}
            mean={scores.mean}
            isWeak={scores.n < enoughAnswers}
            summary={scoreSummary(scores, lines)}
            svg={svg}
          />
        )}
      </ChartFrame>
      <LineActions {...{ scores, lines, line, list }} scope={dashboard.scope} onLine={rest} floorOf={mayWriteOpening ? only : undefined} />
    </FigureCard>
  );
}
