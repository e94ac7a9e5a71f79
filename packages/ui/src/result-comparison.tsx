import type { Json } from '@assay/core';
import { readQueryResult, resultDifference } from '@assay/core/grading';
import type { DatabaseForCandidate } from '@assay/core/questions';
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { formatCount, formatNumber } from './format.ts';
import { ResultTable } from './result-table.tsx';

type ResultComparisonProps = {
  expected: Json;
  /** Null when the query gave no result. */
  got: Json | null;
  compare: DatabaseForCandidate['compare'];
};

/** What a query gave beside what it should give, with the rows that differ marked and said in a sentence. */
export function ResultComparison({ expected, got, compare }: ResultComparisonProps) {
  // A thousand rows take longer to compare than to draw.
  const difference = useMemo(() => (got === null ? null : resultDifference(got, expected, compare)), [got, expected, compare]);
  const [came, wanted] = [got === null ? null : readQueryResult(got), readQueryResult(expected)];
  return (
    <>
      {difference !== null && <Text size="sm">{sentenceFor(difference)}</Text>}
      <div className="assay-sides">
        <div className="assay-side">
          <Text size="xs" c="dimmed">
            Got{came === null ? '' : `, ${rowsWords(came)}`}
          </Text>
          {came === null ? (
            <Text size="sm">No result came back.</Text>
          ) : (
            <ResultTable
              label="Got"
              result={came}
              marked={new Set(difference?.unexpected)}
              mark={difference?.isOrderOnly === true ? moved : unexpected}
            />
          )}
        </div>
        {wanted !== null && (
          <div className="assay-side">
            <Text size="xs" c="dimmed">
              Expected, {rowsWords(wanted)}
            </Text>
            <ResultTable
              label="Expected"
              result={wanted}
              marked={new Set(difference?.missing)}
              mark={difference?.isOrderOnly === true ? moved : missing}
            />
          </div>
        )}
      </div>
    </>
  );
}

const unexpected = { tone: 'bad', sign: '+', words: 'Not expected' } as const;
const missing = { tone: 'good', sign: '−', words: 'Missing' } as const;
const moved = { tone: 'bad', sign: '↕', words: 'In another place' } as const;

function sentenceFor({ columns, missing: lost, unexpected: extra, isOrderOnly }: NonNullable<ReturnType<typeof resultDifference>>): string {
  if (columns !== null) return columns;
  if (isOrderOnly) return 'All rows are there, in another order.';
  const parts = [
    lost.length === 0 ? null : `${formatCount(lost.length, 'row')} of what is expected ${lost.length === 1 ? 'is' : 'are'} missing (−)`,
    extra.length === 0 ? null : `${formatCount(extra.length, 'row')} ${extra.length === 1 ? 'is' : 'are'} not expected (+)`,
  ];
  const said = parts.filter((part) => part !== null).join('; ');
  return said === '' ? 'More rows came than are expected.' : `${said}.`;
}

/** `3 rows`, or how many of them are shown. */
export function rowsWords({ rows, rowCount }: { rows: readonly unknown[]; rowCount?: number }): string {
  return rowCount === undefined
    ? formatCount(rows.length, 'row')
    : `the first ${formatNumber(rows.length)} of ${formatNumber(rowCount)} rows`;
}
