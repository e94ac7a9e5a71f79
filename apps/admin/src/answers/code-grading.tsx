import type { ItemForStaff } from '@assay/core/candidates';
import type { CodeGrade } from '@assay/core/grading/schema';
import { CaseResults, formatCount, type ShownCase } from '@assay/ui';
import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { DataTable } from '../lists/data-table.tsx';
import { gradedCases } from './shown-cases.ts';

const columns = [
  { key: 'group', label: 'Group' },
  { key: 'passed', label: 'Passed', align: 'right' },
  { key: 'weight', label: 'Weight', align: 'right' },
] as const;

/** What the cases say of an answer: group by group, and each case with what came. */
export function CodeGrading({ item, grade }: { item: Pick<ItemForStaff, 'cases' | 'compare'>; grade: CodeGrade }) {
  const cases = gradedCases(grade, item.cases, item.compare);
  const passed = cases.filter((one) => one.passed);
  const failed = cases.filter((one) => !one.passed);
  return (
    <>
      <div>
        <Title order={3} size="h5" mb="xs">
          Groups
        </Title>
        <DataTable label="Case groups" columns={columns}>
          {grade.groups.map((group) => (
            <Table.Tr key={group.name}>
              <Table.Td fw={550}>{group.name}</Table.Td>
              <Table.Td ta="right">
                {group.passed} of {group.total}
              </Table.Td>
              <Table.Td ta="right">{group.weight}</Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      </div>
      <div>
        <Group gap="xs" mb="xs" align="baseline">
          <Title order={3} size="h5">
            Cases
          </Title>
          <Text size="sm" c="dimmed">
            {passed.length} of {formatCount(cases.length, 'case')} passed.
          </Text>
        </Group>
        <Stack gap="xs">
          <CaseResults cases={failed.slice(0, failuresShown)} />
          <Folded cases={failed.slice(failuresShown)} what="more that did not pass" />
          <Folded cases={passed} what="passed" />
        </Stack>
      </div>
    </>
  );
}

/** One cause often fails many cases: the first ones tell it, the others can be opened. */
const failuresShown = 3;

function Folded({ cases, what }: { cases: readonly ShownCase[]; what: string }) {
  if (cases.length === 0) return null;
  return (
    <details>
      <summary>
        {cases.length} {what}
      </summary>
      <div style={{ paddingTop: 'var(--mantine-spacing-xs)' }}>
        <CaseResults cases={cases} />
      </div>
    </details>
  );
}
