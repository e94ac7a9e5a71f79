import { fewestAnswers, type MeasuredCase, type MeasuredFigures, mostAnswersRead } from '@assay/core/analytics';
import { formatNumber } from '@assay/ui';
import { Table, Text, Title } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { languageWords } from '../../words/status.ts';
import { Finding } from './finding.tsx';
import { caseFindingWords } from './finding-words.ts';
import { Rate } from './rate.tsx';

/** How often each case passes, over all and in each language. */
export function CaseRates({ cases }: { cases: MeasuredFigures['cases'] }) {
  if (cases === null) return null;
  return (
    <div>
      <Title order={3} size="sm">
        Cases
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Of the programs that were handed in, the latest {formatNumber(mostAnswersRead)} at most.
      </Text>
      {cases === 'differ' ? (
        <Text size="sm">The cases are not the same in every version. Choose one version to see how often each passes.</Text>
      ) : cases === 'few' ? (
        <Text size="sm">Fewer than {fewestAnswers} programs so far.</Text>
      ) : (
        <CasesTable cases={cases} />
      )}
    </div>
  );
}

function CasesTable({ cases }: { cases: readonly MeasuredCase[] }) {
  const languages = cases[0]?.languages.map(({ language }) => language) ?? [];
  const columns = [
    { key: 'case', label: 'Case' },
    { key: 'passed', label: 'Passes' },
    ...languages.map((language) => ({ key: language, label: languageWords[language] })),
  ];
  return (
    <DataTable label="How often each case passes" columns={columns}>
      {cases.map((one) => (
        <Table.Tr key={one.id}>
          <Table.Td miw="10rem">
            <Text size="sm">{one.why}</Text>
            <Text size="xs" c="dimmed">
              {one.isSample ? 'visible' : 'hidden'} · {one.group ?? 'shown only'}
            </Text>
            {one.finding === null ? null : <Finding>{caseFindingWords(one.finding)}</Finding>}
          </Table.Td>
          <Table.Td>
            <Rate share={one.passed} />
          </Table.Td>
          {one.languages.map(({ language, passed }) => (
            <Table.Td key={language}>
              <Rate share={passed} />
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </DataTable>
  );
}
