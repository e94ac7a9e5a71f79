import type { FinishedRun, OwnInputResult, SampleResult } from '@assay/core/attempts';
import { readQueryResult } from '@assay/core/grading';
import { Stack, Text } from '@mantine/core';
import { CaseResults, ProgramOutput, type ShownCase } from '../case-results.tsx';
import { formatCount } from '../format.ts';
import { LabelledText } from '../labelled-text.tsx';
import { outcomeWords } from '../outcome-words.ts';
import { ResultTable } from '../result-table.tsx';
import { showValue } from '../show-value.ts';
import { usePersonWords } from './watcher.ts';

/** The visible cases of an item with what went in and how results are compared, from whoever knows the question. */
export type CasesOf = (item: number, results: readonly SampleResult[]) => readonly ShownCase[];

/** The film itself knows what came out. */
export const casesByResult: CasesOf = (_, results) =>
  results.map((result, index) => ({
    ...result,
    id: result.caseId,
    title: `Visible case ${index + 1}`,
    input: null,
    expected: showValue(result.expected),
    got: result.got === null && result.outcome !== 'completed' ? null : showValue(result.got),
    results: null,
    expectedVerdict: null,
  }));

/** What a run gave, as its candidate was shown it. */
export function RunResult({ item, result, casesOf }: { item: number; result: FinishedRun; casesOf: CasesOf }) {
  const { notTheirDoing } = usePersonWords();
  switch (result.kind) {
    case 'samples':
      return (
        <Stack gap="xs">
          <Text size="sm">
            <b>
              {result.results.filter(({ passed }) => passed).length} of {formatCount(result.results.length, 'visible case')}
            </b>{' '}
            passed
          </Text>
          <CaseResults cases={casesOf(item, result.results)} />
        </Stack>
      );
    case 'own':
      return (
        <Stack gap="xs">
          <Text size="sm">
            <b>{outcomeWords(result.result.outcome)}</b>, with own input
          </Text>
          <LabelledText label="Input" text={result.input} maxHeight="10rem" />
          <Returned got={result.result.got} />
          <ProgramOutput {...result.result} />
        </Stack>
      );
    case 'failed':
      return (
        <Text size="sm">
          {result.message} {notTheirDoing}
        </Text>
      );
    default:
      return result satisfies never;
  }
}

function Returned({ got }: { got: OwnInputResult['got'] }) {
  if (got === null) return null;
  const rows = readQueryResult(got);
  return rows === null ? (
    <LabelledText label="Returned" text={showValue(got)} maxHeight="10rem" />
  ) : (
    <ResultTable label="Result" result={rows} />
  );
}
