import type { OwnInputResult, RunForCandidate } from '@assay/core/attempts';
import type { ItemForStaff } from '@assay/core/candidates';
import { readQueryResult } from '@assay/core/grading';
import { CaseResults, formatClock, LabelledText, ProgramOutput, ResultTable, showValue } from '@assay/ui';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { sampleCases } from '../../../answers/shown-cases.ts';
import { Tag } from '../../../lists/tag.tsx';
import { languageWords } from '../../../words/status.ts';
import { type AnswerState, stateBefore } from './answer-states.ts';
import { runVerdict, sinceStart } from './run-words.ts';
import { StateDifference } from './state-difference.tsx';

type RunListProps = {
  attemptId: string;
  startedAt: string;
  runs: readonly RunForCandidate[];
  cases: ItemForStaff['cases'];
  compare: ItemForStaff['compare'];
  states: readonly AnswerState[];
};

/** The candidate's own runs, first to last. */
export function RunList({ attemptId, startedAt, runs, cases, compare, states }: RunListProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        Runs
      </Title>
      {runs.length === 0 ? (
        <Text size="sm" c="dimmed">
          The candidate ran nothing. That costs no points.
        </Text>
      ) : (
        <Stack gap="xs">
          {runs.map((run, index) => (
            <details
              key={run.runId}
              className="assay-case"
              // What a run executed is asked for once somebody looks at it.
              onToggle={() => setOpened((before) => new Set(before).add(run.runId))}
            >
              <summary>
                <Group gap="xs">
                  <Text size="sm" fw={550}>
                    Run {index + 1}
                  </Text>
                  <Tag tone={runVerdict(run).tone}>{runVerdict(run).words}</Tag>
                  <Text size="xs" c="dimmed" ml="auto" title={formatClock(run.requestedAt)}>
                    {languageWords[run.language]} · {sinceStart(run.requestedAt, startedAt)}
                  </Text>
                </Group>
              </summary>
              <Stack gap="md" pt="xs">
                <RunBody run={run} cases={cases} compare={compare} />
                {opened.has(run.runId) ? <SinceBefore attemptId={attemptId} runId={run.runId} states={states} /> : null}
              </Stack>
            </details>
          ))}
        </Stack>
      )}
    </div>
  );
}

function SinceBefore({ attemptId, runId, states }: Pick<RunListProps, 'attemptId' | 'states'> & { runId: string }) {
  const state = states.find(({ key }) => key === runId);
  const before = state === undefined ? null : stateBefore(states, state);
  if (state === undefined || before === null) return null;
  return (
    <div>
      <Text size="sm" fw={550} mb={4}>
        Changed since {before.label === 'Starter' ? 'the starter' : before.label}
      </Text>
      <StateDifference attemptId={attemptId} from={before} to={state} />
    </div>
  );
}

function RunBody({ run: { state }, cases, compare }: { run: RunForCandidate } & Pick<ItemForStaff, 'cases' | 'compare'>) {
  switch (state.kind) {
    case 'waiting':
      return <Text size="sm">It has not been executed yet.</Text>;
    case 'samples':
      return <CaseResults cases={sampleCases(state.results, cases, compare)} />;
    case 'failed':
      return <Text size="sm">{state.message} This was not the candidate’s doing.</Text>;
    case 'own':
      return (
        <Stack gap="xs">
          <LabelledText label="Input" text={state.input} maxHeight="14rem" />
          <OwnResult got={state.result.got} isQuery={cases.some(({ expectedResult }) => expectedResult !== null)} />
          <ProgramOutput {...state.result} />
        </Stack>
      );
    default:
      return state satisfies never;
  }
}

function OwnResult({ got, isQuery }: { got: OwnInputResult['got']; isQuery: boolean }) {
  if (got === null) return null;
  const rows = isQuery ? readQueryResult(got) : null;
  return rows === null ? (
    <LabelledText label="Returned" text={showValue(got)} maxHeight="14rem" />
  ) : (
    <ResultTable label="Result" result={rows} />
  );
}
