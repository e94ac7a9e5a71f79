import type { ItemForCandidate, OwnInputResult, RunForCandidate } from '@assay/core/attempts';
import { readQueryResult } from '@assay/core/grading';
import type { QuestionForCandidate, SampleCase } from '@assay/core/questions';
import {
  CaseResults,
  ErrorNotice,
  formatClock,
  formatMilliseconds,
  LabelledText,
  outcomeWords,
  ProgramOutput,
  ResultTable,
  rowsWords,
} from '@assay/ui';
import { Alert, Button, Group, Loader, Stack, Tabs, Text, Textarea } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { progressWords } from './progress-words.ts';
import { shownCases, shownError, shownInput, shownResult } from './shown-cases.ts';
import type { ItemRuns, RunProgress } from './use-runs.ts';

type Code = NonNullable<QuestionForCandidate['code']>;

type RunPanelProps = {
  item: ItemForCandidate;
  code: Code;
  runs: ItemRuns;
  isReadOnly: boolean;
  ownInput: string;
  onOwnInput: (text: string) => void;
  onRunSamples: () => void;
  onRunOwn: () => void;
};

/** What the visible cases and one's own input gave. */
export function RunPanel(props: RunPanelProps) {
  const { code, runs, isReadOnly, onRunSamples } = props;
  const [tab, setTab] = useState<string | null>('samples');
  return (
    <Tabs value={tab} onChange={setTab} className="results" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="samples">{code.isTestSuite ? 'Your tests' : 'Visible cases'}</Tabs.Tab>
        {!code.isTestSuite && <Tabs.Tab value="own">{code.database === null ? 'Own input' : 'Try a query'}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="samples" className="results-body">
        <Stack gap="sm">
          <RunNotice progress={runs.progress} onRetry={onRunSamples} />
          {runs.samples === null ? <Samples code={code} isReadOnly={isReadOnly} /> : <SampleRun code={code} run={runs.samples} />}
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="own" className="results-body">
        <OwnInput {...props} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Polite for screen readers: each change of state is said once. */
function RunNotice({ progress, onRetry }: { progress: RunProgress | null; onRetry: () => void }) {
  if (progress?.kind === 'failed') {
    return <ErrorNotice error={progress.error} title="It was not run" kept="Your answer is not touched by this." onRetry={onRetry} />;
  }
  return (
    <div role="status">
      {progress !== null && (
        <Group gap="sm">
          <Loader size="xs" />
          <Text size="sm">{progressWords(progress)}</Text>
        </Group>
      )}
    </div>
  );
}

function Samples({ code, isReadOnly }: { code: Code; isReadOnly: boolean }) {
  if (code.isTestSuite) {
    return (
      <Text size="sm" c="dimmed">
        {isReadOnly
          ? 'Not run.'
          : 'Not run yet. Your tests run against the program that you see, and must pass. When you have finished they also run against versions of it that have a fault each.'}
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {isReadOnly ? 'Not run.' : 'Not run yet. These are the visible cases; hidden ones follow when you have finished.'}
      </Text>
      {code.samples.map((sample, index) => (
        <div key={sample.id} className="assay-case">
          <Text size="sm" fw={550} mb={6} className="assay-case-title">
            {sample.why === '' ? `Case ${index + 1}` : sample.why}
          </Text>
          <div className="assay-sides">
            <LabelledText label={code.database === null ? 'Input' : 'Data'} text={shownInput(sample, code)} maxHeight="12rem" />
            <Expected sample={sample} code={code} />
          </div>
        </div>
      ))}
    </Stack>
  );
}

function Expected({ sample, code }: { sample: SampleCase; code: Code }) {
  const result = code.database === null ? null : readQueryResult(sample.expected);
  if (result === null) return <LabelledText label="Expected" text={shownResult(sample.expected, code)} maxHeight="12rem" />;
  return (
    <div className="assay-side">
      <Text size="xs" c="dimmed">
        Expected, {rowsWords(result)}
      </Text>
      <ResultTable label="Expected" result={result} />
    </div>
  );
}

function SampleRun({ code, run }: { code: Code; run: RunForCandidate }) {
  if (run.state.kind === 'failed') return <RunnerAway message={run.state.message} />;
  if (run.state.kind !== 'samples') return null;
  const { results } = run.state;
  const passed = results.filter((result) => result.passed).length;
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {code.isTestSuite ? (
          <b>{passed === results.length ? 'All your tests pass' : 'Your tests do not pass yet'}</b>
        ) : (
          <>
            <b>
              {passed} of {results.length}
            </b>{' '}
            visible cases passed
          </>
        )}
        <Text span c="dimmed">
          {' '}
          · run at {formatClock(run.requestedAt)}
        </Text>
      </Text>
      <CaseResults key={run.runId} cases={shownCases(code, results)} />
    </Stack>
  );
}

function OwnInput({ code, runs, isReadOnly, ownInput, onOwnInput, onRunOwn }: RunPanelProps) {
  const { signature } = code;
  const isCall = signature !== null;
  const isQuery = code.database !== null;
  const description = isQuery
    ? 'It runs on the data of the first visible case and is no part of your answer'
    : isCall
      ? `A list of the arguments as JSON: [${signature.parameters.map((parameter) => parameter.name).join(', ')}]`
      : 'What your program reads from standard input';
  return (
    <Stack gap="sm">
      <Textarea
        label={isQuery ? 'Query' : 'Input'}
        description={description}
        value={ownInput}
        onChange={(event) => onOwnInput(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={100_000}
        spellCheck={false}
        classNames={{ input: 'own-input' }}
        readOnly={isReadOnly}
      />
      <Group>
        <Button
          size="xs"
          fz="sm"
          variant="default"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          onClick={onRunOwn}
          disabled={isReadOnly || ((isCall || isQuery) && ownInput.trim() === '')}
          loading={runs.progress !== null && runs.progress.kind !== 'failed'}
        >
          {isQuery ? 'Run this query' : 'Run with this input'}
        </Button>
      </Group>
      <RunNotice progress={runs.progress} onRetry={onRunOwn} />
      {runs.own?.state.kind === 'own' && <OwnRun code={code} input={runs.own.state.input} result={runs.own.state.result} />}
    </Stack>
  );
}

function OwnRun({ code, input, result }: { code: Code; input: string; result: OwnInputResult }) {
  const rows = code.database === null || result.got === null ? null : readQueryResult(result.got);
  return (
    <div className="assay-case">
      <Stack gap="xs">
        <Text size="sm" role="status">
          <b>{outcomeWords(result.outcome)}</b>
          <Text span c="dimmed">
            {' '}
            · {formatMilliseconds(result.cpuMs)}
          </Text>
        </Text>
        <div className="assay-sides">
          {code.database === null && <LabelledText label="Input" text={input} maxHeight="12rem" />}
          {rows !== null && (
            <div className="assay-side">
              <Text size="xs" c="dimmed">
                Result, {rowsWords(rows)}
              </Text>
              <ResultTable label="Result" result={rows} />
            </div>
          )}
          {code.signature !== null && result.outcome === 'completed' && (
            <LabelledText label="Returned" text={shownResult(result.got, code)} maxHeight="12rem" />
          )}
        </div>
        <ProgramOutput
          error={shownError(result.error, code)}
          outcome={result.outcome}
          stdout={result.stdout}
          stderr={code.database === null ? result.stderr : ''}
        />
      </Stack>
    </div>
  );
}

function RunnerAway({ message }: { message: string }) {
  return (
    <Alert variant="default" title="It was not run">
      {message}
    </Alert>
  );
}
