import type { TestVerdict } from '@assay/core/questions';
import type { RunOutcome, RunOutcomeKind } from '@assay/core/runs';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { type ComponentProps, useMemo } from 'react';
import { CodeBlock } from './code-block.tsx';
import { difference, type Segment } from './difference.ts';
import { formatMilliseconds } from './format.ts';
import { suiteVerdictWords, verdictWords } from './outcome-words.ts';
import { ResultComparison } from './result-comparison.tsx';

/** One case as shown; values are text already (`showValue`). */
export type ShownCase = {
  id: string;
  title: string;
  passed: boolean;
  outcome: RunOutcomeKind;
  input: string | null;
  expected: string;
  /** Null when the program did not return. */
  got: string | null;
  /** For a query: both as results, which are shown in place of the texts. */
  results: ComponentProps<typeof ResultComparison> | null;
  /** For a test suite: what it was to say of the version of this case. Its tests are listed in what it printed. */
  expectedVerdict: TestVerdict | null;
  stdout: string;
  stderr: string;
  error: RunOutcome['error'] | null;
  cpuMs: number;
};

/** Every case of a run: those that failed are open, those that passed are closed. */
export function CaseResults({ cases }: { cases: readonly ShownCase[] }) {
  return (
    <Stack gap="xs">
      {cases.map((shown) => (
        <details key={shown.id} className="assay-case" open={!shown.passed}>
          <summary>
            <Group gap="xs">
              <Verdict passed={shown.passed} outcome={shown.outcome} expectedVerdict={shown.expectedVerdict} />
              <Text size="sm" fw={550} className="assay-case-title">
                {shown.title}
              </Text>
              <Text size="xs" c="dimmed" ml="auto" className="assay-case-time">
                {formatMilliseconds(shown.cpuMs)}
              </Text>
            </Group>
          </summary>
          <CaseBody shown={shown} />
        </details>
      ))}
    </Stack>
  );
}

export function Verdict({ passed, outcome, expectedVerdict }: Pick<ShownCase, 'passed' | 'outcome' | 'expectedVerdict'>) {
  const Icon = passed ? IconCheck : IconX;
  return (
    <Badge
      className={passed ? 'assay-verdict assay-verdict-good' : 'assay-verdict assay-verdict-bad'}
      leftSection={<Icon size={12} stroke={2.5} aria-hidden />}
      tt="none"
      radius="sm"
    >
      {expectedVerdict === null ? verdictWords(passed, outcome) : suiteVerdictWords(expectedVerdict, passed, outcome)}
    </Badge>
  );
}

function CaseBody({ shown }: { shown: ShownCase }) {
  if (shown.expectedVerdict !== null) return <SuiteBody shown={shown} />;
  return shown.results === null ? <TextBody shown={shown} /> : <QueryBody shown={shown} results={shown.results} />;
}

/** The list of its tests says more than the exit code that they lead to. */
function SuiteBody({ shown: { error, outcome, stdout, stderr } }: { shown: ShownCase }) {
  const isTold = stdout !== '' && outcome === 'runtime_error' && error?.line === undefined;
  return (
    <Stack gap="xs" pt="xs">
      <ProgramOutput error={isTold ? null : error} outcome={outcome} stdout={stdout} stderr={stderr} />
    </Stack>
  );
}

/** The data of a query is long and stands in the question already. */
function QueryBody({ shown, results }: { shown: ShownCase; results: NonNullable<ShownCase['results']> }) {
  return (
    <Stack gap="xs" pt="xs">
      <ProgramOutput error={shown.error} outcome={shown.outcome} stdout={shown.stdout} stderr={shown.stderr} />
      <ResultComparison {...results} />
      {shown.input !== null && (
        <details>
          <summary className="assay-case-data">The data of this case</summary>
          <CodeBlock code={shown.input} label="The data of this case" hasLineNumbers={false} maxHeight="14rem" />
        </details>
      )}
    </Stack>
  );
}

function TextBody({ shown }: { shown: ShownCase }) {
  const { got, expected } = shown;
  // Long results take longer to compare than to draw.
  const sides = useMemo(() => (got === null ? null : difference(got, expected)), [got, expected]);
  return (
    <Stack gap="xs" pt="xs">
      {shown.input !== null && <Labelled label="Input" segments={[{ text: shown.input, isMarked: false }]} tone="plain" />}
      <div className="assay-sides">
        {sides === null ? (
          <div>
            <Text size="xs" c="dimmed">
              Got
            </Text>
            <Text size="sm">Nothing was returned.</Text>
          </div>
        ) : (
          <Labelled label="Got" segments={sides.got} tone="bad" />
        )}
        <Labelled label="Expected" segments={sides?.expected ?? [{ text: shown.expected, isMarked: false }]} tone="good" />
      </div>
      <ProgramOutput error={shown.error} outcome={shown.outcome} stdout={shown.stdout} stderr={shown.stderr} />
    </Stack>
  );
}

type ProgramOutputProps = { error: RunOutcome['error'] | null; outcome: RunOutcomeKind; stdout: string; stderr: string };

/** Of a program of several files the caller leaves the name of the file with its error. */
function placeOf({ file, line }: NonNullable<RunOutcome['error']>): string {
  if (line === undefined) return file === undefined ? 'Error' : `Error in ${file}`;
  return file === undefined ? `Error in line ${line}` : `Error in ${file}, line ${line}`;
}

/** What a program said besides its result: its error with its place, what it printed. */
export function ProgramOutput({ error, outcome, stdout, stderr }: ProgramOutputProps) {
  return (
    <>
      {error !== null && error !== undefined && (
        <div>
          <Text size="xs" c="dimmed">
            {placeOf(error)}
          </Text>
          <CodeBlock code={error.message} label="Error" hasLineNumbers={false} maxHeight="12rem" />
        </div>
      )}
      {stdout !== '' && (
        <div>
          <Text size="xs" c="dimmed">
            {outcome === 'output_limit' ? 'Printed (the first 64 kB; the run was stopped there)' : 'Printed'}
          </Text>
          <CodeBlock code={stdout} label="Printed" hasLineNumbers={false} maxHeight="14rem" />
        </div>
      )}
      {stderr !== '' && (
        <div>
          <Text size="xs" c="dimmed">
            Printed to standard error
          </Text>
          <CodeBlock code={stderr} label="Printed to standard error" hasLineNumbers={false} maxHeight="14rem" />
        </div>
      )}
    </>
  );
}

type LabelledProps = { label: string; segments: readonly Segment[]; tone: 'plain' | 'good' | 'bad' };

function Labelled({ label, segments, tone }: LabelledProps) {
  return (
    <div className="assay-side">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms */}
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        role="group"
        aria-label={label}
        className="assay-code"
      >
        <code>
          {segments.map((segment, index) =>
            segment.isMarked ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other identity
              <mark key={index} className={`assay-mark-${tone}`}>
                {segment.text}
              </mark>
            ) : (
              segment.text
            ),
          )}
        </code>
      </pre>
    </div>
  );
}
