import type { MeasuredFigures } from '@assay/core/analytics';
import { formatNumber } from '@assay/ui';
import { Table, Title } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { languageWords } from '../../words/status.ts';
import { Rate } from './rate.tsx';

/** The share correct by language and by variant, where there are several. */
export function GroupRates({ languages, variants }: Pick<MeasuredFigures, 'languages' | 'variants'>) {
  return (
    <>
      <Groups
        title="Languages"
        label="Language"
        groups={languages.map(({ language, ...group }) => ({ name: languageWords[language], ...group }))}
      />
      <Groups
        title="Variants"
        label="Variant"
        groups={variants.map(({ number, ...group }) => ({ name: `Variant ${formatNumber(number)}`, ...group }))}
      />
    </>
  );
}

type GroupsProps = {
  title: string;
  label: string;
  groups: readonly { name: string; n: number; facility: MeasuredFigures['facility'] | null }[];
};

function Groups({ title, label, groups }: GroupsProps) {
  if (groups.length === 0) return null;
  const columns = [
    { key: 'name', label },
    { key: 'answers', label: 'Answers', align: 'right' },
    { key: 'facility', label: 'Share of the points' },
  ] as const;
  return (
    <div>
      <Title order={3} size="sm" mb="xs">
        {title}
      </Title>
      <DataTable label={`Share correct: ${title.toLowerCase()}`} columns={columns}>
        {groups.map(({ name, n, facility }) => (
          <Table.Tr key={name}>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="right">{formatNumber(n)}</Table.Td>
            <Table.Td>
              <Rate share={facility} />
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </div>
  );
}
