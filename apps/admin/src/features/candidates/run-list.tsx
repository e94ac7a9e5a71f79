import type { RunForCandidate } from '@assay/core/attempts';
import type { ItemForStaff } from '@assay/core/candidates';
import { CaseResults, formatClock, LabelledText, outcomeWords, ProgramOutput, showValue } from '@assay/ui';
import { Group, Stack, Text, Title } from '@mantine/core';
import { languageWords } from '../../words/status.ts';
import { sampleCases } from './shown-cases.ts';

type RunListProps = { runs: readonly RunForCandidate[]; cases: ItemForStaff['cases'] };

/** The candidate's own runs, first to last. */
export function RunList({ runs, cases }: RunListProps) {
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
            <details key={run.runId} className="assay-case">
              <summary>
                <Group gap="xs" wrap="nowrap">
                  <Text size="sm" fw={550}>
                    Run {index + 1}
                  </Text>
                  <Text size="sm">{runWords(run)}</Text>
                  <Text size="xs" c="dimmed" ml="auto">
                    {languageWords[run.language]} · {formatClock(run.requestedAt)}
                  </Text>
                </Group>
              </summary>
              <div style={{ paddingTop: 'var(--mantine-spacing-xs)' }}>
                <RunBody run={run} cases={cases} />
              </div>
            </details>
          ))}
        </Stack>
      )}
    </div>
  );
}

function runWords({ state }: RunForCandidate): string {
  switch (state.kind) {
    case 'waiting':
      return 'waiting';
    case 'samples':
      return `${state.results.filter((result) => result.passed).length} of ${state.results.length} visible cases passed`;
    case 'own':
      return `own input: ${outcomeWords(state.result.outcome).toLowerCase()}`;
    case 'failed':
      return 'could not be executed';
    default:
      return state satisfies never;
  }
}

function RunBody({ run: { state }, cases }: { run: RunForCandidate; cases: ItemForStaff['cases'] }) {
  switch (state.kind) {
    case 'waiting':
      return <Text size="sm">It has not been executed yet.</Text>;
    case 'samples':
      return <CaseResults cases={sampleCases(state.results, cases)} />;
    case 'failed':
      return <Text size="sm">{state.message} This was not the candidate’s doing.</Text>;
    case 'own':
      return (
        <Stack gap="xs">
          <LabelledText label="Input" text={state.input} maxHeight="14rem" />
          {state.result.got === null ? null : <LabelledText label="Returned" text={showValue(state.result.got)} maxHeight="14rem" />}
          <ProgramOutput {...state.result} />
        </Stack>
      );
    default:
      return state satisfies never;
  }
}
