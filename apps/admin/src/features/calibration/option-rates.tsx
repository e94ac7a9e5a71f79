import { type MeasuredFigures, mostAnswersRead } from '@assay/core/analytics';
import { formatNumber, Statement } from '@assay/ui';
import { Table, Text, Title } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import { Finding } from './finding.tsx';
import { optionFindingWords } from './finding-words.ts';
import { Rate } from './rate.tsx';

const columns = [
  { key: 'option', label: 'Option' },
  { key: 'chosen', label: 'Chosen by' },
  { key: 'rest', label: 'Their rest of the form' },
] as const;

/** Who chose what, and how those did in the rest of their form. */
export function OptionRates({ options }: { options: MeasuredFigures['options'] }) {
  if (options === null) return null;
  return (
    <div>
      <Title order={3} size="sm">
        Options
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Of the latest {formatNumber(mostAnswersRead)} answers at most.
      </Text>
      {options === 'differ' ? (
        <Text size="sm">The options are not the same in every version. Choose one version to see who chose what.</Text>
      ) : (
        <DataTable label="Who chose what" columns={columns}>
          {options.map((option) => (
            <Table.Tr key={option.id}>
              <Table.Td miw="10rem">
                <Statement html={option.html} isInline />
                <div>{option.isCorrect ? <Tag tone="good">Correct</Tag> : <Tag tone="grey">Wrong</Tag>}</div>
                {option.finding === null ? null : <Finding>{optionFindingWords[option.finding]}</Finding>}
              </Table.Td>
              <Table.Td>
                <Rate share={option.chosen} />
              </Table.Td>
              <Table.Td>
                <Rate share={option.rest} />
              </Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      )}
    </div>
  );
}
