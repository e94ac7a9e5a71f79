import type { AssessmentDashboard, ScoresOnDashboard } from '@assay/core/analytics';
import { enoughAnswers } from '@assay/core/analytics';
import type { OpeningId } from '@assay/core/ids';
import { formatNumber } from '@assay/ui';
import { Button, Group, NumberInput, Paper, Stack, Table, Text } from '@mantine/core';
import { CapacityChart } from '../../charts/capacity-chart.tsx';
import { fivesOf } from '../../charts/capacity-slider.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { binLabel } from '../../charts/chart-geometry.ts';
import { ButtonLink, TextLink } from '../../layout/links.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import type { OpeningSearch } from '../../search.ts';
import { shareWords } from '../../words/figure-words.ts';
import {
  decidingWords,
  decisionFigures,
  decisionSentence,
  lineWords,
  provisionalWords,
  scoreFigures,
  scoreSummary,
  secondLookWords,
  suggestion,
  weekRange,
} from './decision-words.ts';
import { type Lines, linesOf, openingsInScope, outcomeAt, passedOf, withinError } from './lines.ts';
import { peopleBehind } from './people-behind.ts';
import { useAskedLine } from './use-asked-line.ts';

type DecisionPartProps = {
  dashboard: AssessmentDashboard;
  scores: ScoresOnDashboard;
  lineInAddress: number | undefined;
  onAddress: (line: number | undefined) => void;
  mayWriteOpening: boolean;
  fileName: string;
  isTable: boolean;
  onIsTable: (isTable: boolean) => void;
};

/** Where the handle stands while nothing is asked and there is no floor. */
const middle = 50;

/** What decides: the sentence first, then the scores with the line to drag. */
export function DecisionPart(props: DecisionPartProps) {
  const { dashboard, scores, lineInAddress, onAddress, mayWriteOpening, fileName, isTable, onIsTable } = props;
  const { line, move, rest } = useAskedLine(lineInAddress, onAddress);
  const openings = openingsInScope(dashboard);
  const lines = linesOf(openings, line ?? null);
  const { deciding, floorPercent } = lines;
  const error = dashboard.reliability?.isKnown === true ? dashboard.reliability.standardError : null;
  const outcome = deciding === null ? null : outcomeAt(scores, deciding.percent);
  const provisional = outcome === null ? null : provisionalWords(outcome.passed);
  const handle = line ?? Math.ceil(floorPercent ?? middle);
  const handleOutcome = outcomeAt(scores, handle);
  const suggested = suggestion(scores, lines);
  const only = openings.length === 1 ? openings[0] : undefined;
  const bins = fivesOf(scores.counts);
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)" component="section" aria-label="Who passes">
      <ChartFrame
        {...{ isTable, onIsTable, fileName }}
        name="Score distribution"
        rows={() => [
          ['from_percent', 'to_percent', 'candidates', 'pass_at_from', 'pass_share', 'pass_low', 'pass_high', 'pass_a_week'],
          ...bins.map(({ from, to, count }) => {
            const at = outcomeAt(scores, from);
            return [
              from,
              to,
              count,
              at === null ? null : passedOf(at.passed),
              at?.passed.value ?? null,
              at?.passed.low ?? null,
              at?.passed.high ?? null,
              at?.perWeek?.rate ?? null,
            ];
          }),
        ]}
        heading={
          <Stack gap={4}>
            <Text fw={600} size="lg" role="status">
              {decisionSentence(scores, lines)}
            </Text>
            {provisional === null ? null : (
              <Text size="sm">
                <strong>{provisional.sentence}</strong> {provisional.why}
              </Text>
            )}
            {[decidingWords(lines), lines.hasSeveralFloors ? 'These openings have different floors: choose one to see its own.' : null]
              .filter((words) => words !== null)
              .map((words) => (
                <Text key={words} size="sm">
                  {words}
                </Text>
              ))}
            {deciding === null || error === null ? null : (
              <SecondLook {...{ scores, error }} percent={deciding.percent}>
                {only === undefined || only.decidingScore !== 'raw' ? undefined : { openingId: only.openingId, scope: dashboard.scope }}
              </SecondLook>
            )}
            <Text size="sm" c="dimmed">
              {scoreFigures(scores)}
              {outcome === null ? '' : ` · ${decisionFigures(outcome)}`}
            </Text>
            {only === undefined || floorPercent === null || only.floorReason === '' ? null : (
              <Text size="sm" c="dimmed">
                Why {formatNumber(floorPercent, 1)}: {only.floorReason}
              </Text>
            )}
            {openings.some(({ decidingScore }) => decidingScore === 'equated') ? (
              <Text size="sm" c="dimmed">
                The line is held against the equated score, which makes up for easier and harder draws.
              </Text>
            ) : null}
          </Stack>
        }
        table={<LineTable scores={scores} />}
      >
        {(svg) => (
          <CapacityChart
            {...{ bins, floorPercent, svg }}
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
          />
        )}
      </ChartFrame>
      <Group gap="xs" mt="sm" align="center">
        <NumberInput
          aria-label="Capacity line in per cent"
          placeholder="Line"
          suffix=" %"
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          w="6.5rem"
          value={line ?? ''}
          onChange={(value) => rest(typeof value === 'number' ? value : undefined)}
        />
        {suggested.percent === null ? (
          <Text size="sm" c="dimmed">
            {suggested.words}
          </Text>
        ) : (
          <Button
            variant="default"
            h="auto"
            mih={36}
            py={6}
            styles={{ label: { whiteSpace: 'normal' } }}
            onClick={() => rest(suggested.percent ?? undefined)}
          >
            {suggested.words}
          </Button>
        )}
        {line === undefined ? null : (
          <Button variant="subtle" onClick={() => rest(undefined)}>
            Take the line away
          </Button>
        )}
        <Drill lines={lines} dashboard={dashboard} only={only} />
        {only !== undefined && mayWriteOpening && deciding?.by === 'capacity' ? (
          <ButtonLink to="/openings/$openingId/edit" params={{ openingId: only.openingId }} variant="subtle">
            Make {deciding.percent} the floor, with a reason
          </ButtonLink>
        ) : null}
      </Group>
      {line === undefined ? null : (
        <Text size="sm" c="dimmed" mt={6}>
          The line is a question, kept in the address: nobody is decided on by it.
        </Text>
      )}
    </Paper>
  );
}

type SecondLookProps = {
  scores: ScoresOnDashboard;
  percent: number;
  error: number;
  /** Where they are listed; without it they are in several lists, or in none by this score. */
  children: { openingId: OpeningId; scope: AssessmentDashboard['scope'] } | undefined;
};

function SecondLook({ scores, percent, error, children: listed }: SecondLookProps) {
  const { count, from, to } = withinError(scores.counts, percent, error);
  return (
    <Text size="sm">
      {secondLookWords(count, error)}
      {listed === undefined || count === 0 ? null : (
        <>
          {' '}
          <TextLink
            to="/openings/$openingId"
            params={{ openingId: listed.openingId }}
            search={peopleBehind(listed.scope, { from, to })}
            inherit
            underline="always"
          >
            See them
          </TextLink>
        </>
      )}
    </Text>
  );
}

type DrillProps = { lines: Lines; dashboard: AssessmentDashboard; only: ReturnType<typeof openingsInScope>[number] | undefined };

/** The people above the line, where one list has them all. */
function Drill({ lines: { deciding }, dashboard, only }: DrillProps) {
  if (deciding === null || only === undefined || only.decidingScore !== 'raw') return null;
  const search: OpeningSearch = peopleBehind(dashboard.scope, { from: Math.ceil(deciding.percent), to: 100 });
  return (
    <ButtonLink to="/openings/$openingId" params={{ openingId: only.openingId }} search={search} variant="default">
      Who passes
    </ButtonLink>
  );
}

const columns = [
  { key: 'score', label: 'Score in per cent' },
  { key: 'count', label: 'Candidates', align: 'right' },
  { key: 'pass', label: 'A line at its start lets through', align: 'right' },
  { key: 'share', label: 'Share', align: 'right' },
  { key: 'week', label: 'A week', align: 'right' },
] as const;

function LineTable({ scores }: { scores: ScoresOnDashboard }) {
  return (
    <DataTable label="Score distribution" columns={columns}>
      {fivesOf(scores.counts).map((bin) => {
        const at = outcomeAt(scores, bin.from);
        return (
          <Table.Tr key={bin.from}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>{binLabel(bin)}</Table.Td>
            <Table.Td ta="right">{formatNumber(bin.count)}</Table.Td>
            <Table.Td ta="right">{at === null ? '' : formatNumber(passedOf(at.passed))}</Table.Td>
            <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
              {at === null ? '' : shareWords(at.passed)}
            </Table.Td>
            <Table.Td ta="right">{at?.perWeek == null ? '' : weekRange(at.perWeek)}</Table.Td>
          </Table.Tr>
        );
      })}
    </DataTable>
  );
}
