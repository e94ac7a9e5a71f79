import type { QuestionForStaff } from '@assay/core/questions';
import { Table } from '@mantine/core';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';

/** What the names of a question with parameters stand for. */
export function VariantsPart({ question: { variants } }: { question: QuestionForStaff }) {
  const [first] = variants;
  if (first === undefined) return null;
  const names = Object.keys(first);
  return (
    <Part
      title="Variants"
      note={`Each candidate gets one of ${variants.length}, every one of them proven. Above is the first; a candidate’s page shows theirs.`}
    >
      <DataTable
        label="Variants"
        columns={[{ key: 'number', label: 'Variant', align: 'right' }, ...names.map((key) => ({ key, label: key }))]}
      >
        {variants.map((values, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: variants are numbered
          <Table.Tr key={index}>
            <Table.Td ta="right">{index + 1}</Table.Td>
            {names.map((key) => (
              <Table.Td key={key}>{String(values[key])}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </DataTable>
    </Part>
  );
}
