import type { CalibrationForStaff, ItemRest, MeasuredFigures, MeasuredShare, QuestionFigures } from '@assay/core/analytics';
import { formatNumber } from '@assay/ui';
import { Table, Text, Title } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { restWords } from '../../words/figure-words.ts';
import { languageWords } from '../../words/status.ts';
import { Rate } from './rate.tsx';

type GroupRatesProps = Pick<MeasuredFigures, 'languages' | 'variants'> & Pick<CalibrationForStaff, 'reckoned' | 'byVersion'>;

const thirdWords = { early: 'First third', middle: 'Middle third', late: 'Last third' } as const satisfies Record<
  QuestionFigures['thirds'][number]['third'],
  string
>;

/** The share correct by version, by language, by its place in the form and by variant, where there are several. */
export function GroupRates({ languages, variants, reckoned, byVersion }: GroupRatesProps) {
  const figures = reckoned?.figures;
  const restIn = (language: string) => figures?.languages.find((one) => one.language === language)?.itemRest ?? null;
  return (
    <>
      <Groups
        title="Versions"
        label="Version"
        groups={byVersion.map(({ version, ...group }) => ({ name: `Version ${version}`, ...group }))}
      />
      <Groups
        title="Languages"
        label="Language"
        groups={languages.map(({ language, ...group }) => ({ name: languageWords[language], ...group, itemRest: restIn(language) }))}
      />
      <Groups
        title="Place in the form"
        label="Place"
        note="In forms of three questions or more. Who is tired or short of time does worse late."
        groups={(figures?.thirds ?? []).map(({ third, ...group }) => ({ name: thirdWords[third], ...group }))}
      />
      <Groups
        title="Variants"
        label="Variant"
        groups={variants.map(({ number, ...group }) => ({ name: `Variant ${formatNumber(number)}`, ...group, itemRest: null }))}
      />
    </>
  );
}

type GroupsProps = {
  title: string;
  label: string;
  note?: string;
  /** `itemRest`: null where it is not reckoned. */
  groups: readonly { name: string; n: number; facility: MeasuredShare | null; itemRest: ItemRest | null }[];
};

function Groups({ title, label, note, groups }: GroupsProps) {
  if (groups.length === 0) return null;
  const hasRest = groups.some(({ itemRest }) => itemRest !== null);
  const columns = [
    { key: 'name', label },
    { key: 'answers', label: 'Answers', align: 'right' as const },
    { key: 'facility', label: 'Share of the points' },
    ...(hasRest ? [{ key: 'rest', label: 'Strong from weak, r' }] : []),
  ];
  return (
    <div>
      <Title order={3} size="sm" mb="xs">
        {title}
      </Title>
      {note === undefined ? null : (
        <Text size="sm" c="dimmed" mb="xs">
          {note}
        </Text>
      )}
      <DataTable label={`Share correct: ${title.toLowerCase()}`} columns={columns}>
        {groups.map(({ name, n, facility, itemRest }) => (
          <Table.Tr key={name}>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="right">{formatNumber(n)}</Table.Td>
            <Table.Td>
              <Rate share={facility} />
            </Table.Td>
            {hasRest ? (
              <Table.Td style={{ whiteSpace: 'nowrap' }} {...(itemRest?.isKnown === true ? {} : { c: 'dimmed' })}>
                {itemRest === null ? 'not known' : restWords(itemRest)}
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </DataTable>
    </div>
  );
}
