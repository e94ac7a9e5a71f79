import type { ItemForStaff } from '@assay/core/candidates';
import { Statement } from '@assay/ui';
import { Table, Title } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';

const columns = [
  { key: 'option', label: 'Option' },
  { key: 'chosen', label: 'Chosen' },
  { key: 'correct', label: 'Correct' },
  { key: 'because', label: 'Why' },
] as const;

export function ChoiceAnswer({ item }: { item: ItemForStaff }) {
  const chosen = new Set(item.grade?.kind === 'choice' ? item.grade.selected : item.answer.selected);
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {chosen.size === 0 ? 'Nothing was chosen' : 'Answer'}
      </Title>
      <DataTable label="Options" columns={columns}>
        {item.options.map((option) => (
          <Table.Tr key={option.id}>
            <Table.Td miw="12rem">
              <Statement html={option.html} />
            </Table.Td>
            <Table.Td>{chosen.has(option.id) ? <Tag tone={option.isCorrect ? 'good' : 'bad'}>Chosen</Tag> : 'no'}</Table.Td>
            <Table.Td>{option.isCorrect ? <Tag tone="good">Correct</Tag> : 'no'}</Table.Td>
            <Table.Td miw="13rem">{option.because}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </div>
  );
}
