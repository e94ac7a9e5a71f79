import type { QuestionForStaff } from '@assay/core/questions';
import { formatBytes, formatCount } from '@assay/ui';
import { Anchor, Table, Text } from '@mantine/core';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';

const materialColumns = [
  { key: 'path', label: 'File' },
  { key: 'bytes', label: 'Size', align: 'right' },
] as const;

/** What candidates of a take-home download, and what they hand in. */
export function ProjectParts({ question: { questionId, project } }: { question: QuestionForStaff }) {
  if (project === null) return null;
  const { material, uploads } = project;
  const base = `/api/staff/questions/${encodeURIComponent(questionId)}/material`;
  return (
    <>
      {material.length === 0 ? null : (
        <Part title="Material" note="What a candidate downloads once the attempt is started, one by one or as a zip.">
          <DataTable label="Material" columns={materialColumns}>
            {material.map(({ path, bytes }, index) => (
              <Table.Tr key={path}>
                <Table.Td>
                  <Anchor href={`${base}/${index}`} download size="sm">
                    {path}
                  </Anchor>
                </Table.Td>
                <Table.Td ta="right">{formatBytes(bytes)}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        </Part>
      )}
      <Part title="What is handed in" note="A person reads it.">
        <Text size="sm">
          {uploads.types.join(', ')}: at most {formatCount(uploads.mostFiles, 'file')} of {formatBytes(uploads.mostBytes)}.
        </Text>
      </Part>
    </>
  );
}
