import type { RegradeForStaff } from '@assay/core/regrades';
import { formatNumber } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';

const columnsFrom = (from: number, to: number) =>
  [
    { key: 'level', label: 'Level' },
    { key: 'before', label: `Version ${from}`, align: 'right' },
    { key: 'after', label: `Version ${to}`, align: 'right' },
  ] as const;

/** What the levels were worth by the version that attempts are graded by, and what they are worth by the newer one. */
export function RubricChangeTable({
  change: { fromVersion, criteria },
  toVersion,
}: {
  change: RegradeForStaff['rubrics'][number];
  toVersion: number;
}) {
  return (
    <Part title={`What changed in the rubric since version ${fromVersion}`}>
      <DataTable label={`Points by version ${fromVersion} and by version ${toVersion}`} columns={columnsFrom(fromVersion, toVersion)}>
        {criteria.map(({ title, standing, levels }) => (
          <Fragment key={`${standing} ${title}`}>
            <Table.Tr>
              <Table.Th colSpan={3} scope="colgroup" style={{ overflowWrap: 'anywhere' }}>
                {title}
                {standing === 'kept' ? null : (
                  <Text span size="sm" c="dimmed" fw={400}>
                    {standing === 'new' ? ' · new criterion' : ' · no longer a criterion'}
                  </Text>
                )}
              </Table.Th>
            </Table.Tr>
            {levels.map(({ text, before, after }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: levels have no other name, and are never reordered on the page
              <Table.Tr key={place}>
                <Table.Td miw="12rem" style={{ overflowWrap: 'anywhere' }}>
                  {text}
                </Table.Td>
                <Table.Td ta="right">{pointsWords(before)}</Table.Td>
                <Table.Td ta="right" fw={before === after ? 400 : 600}>
                  {pointsWords(after)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Fragment>
        ))}
      </DataTable>
    </Part>
  );
}

const pointsWords = (points: number | null): string => (points === null ? 'not there' : formatNumber(points, 2));
