import type { ItemForStaff } from '@assay/core/candidates';
import { formatCount, formatPercent, Statement, TextDifference } from '@assay/ui';
import { Stack, Table, Text, Title } from '@mantine/core';
import { DataTable } from '../../../lists/data-table.tsx';
import { Tag } from '../../../lists/tag.tsx';
import { languageWords } from '../../../words/status.ts';

/** One question whose answer is another with the late edits. */
export function LateItem({ item, late }: { item: ItemForStaff; late: NonNullable<ItemForStaff['late']> }) {
  const share = late.grade === null ? 'being graded' : formatPercent(late.grade.share, 1);
  const before = item.grade === null ? 'not graded' : formatPercent(item.grade.share, 1);
  return (
    <section aria-label={`Question ${item.position} with the late edits`}>
      <Title order={3} size="h5">
        {item.position}. {item.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {before} without, {share} with the late edits{item.counts ? '' : '; not counted'}.
      </Text>
      <Difference item={item} late={late} />
      {item.answer.followUp === late.answer.followUp ? null : (
        <LateDifference label="Asked about the answer" inTime={item.answer.followUp ?? ''} late={late.answer.followUp ?? ''} />
      )}
    </section>
  );
}

function Difference(props: { item: ItemForStaff; late: NonNullable<ItemForStaff['late']> }) {
  const { kind } = props.item;
  switch (kind) {
    case 'choice':
      return <ChoiceDifference {...props} />;
    case 'code':
      return <CodeDifference {...props} />;
    case 'essay':
    case 'review':
      return <LateDifference label="Answer" inTime={props.item.answer.prose ?? ''} late={props.late.answer.prose ?? ''} />;
    case 'project':
      return null;
    case 'number':
    case 'text':
      return <LateDifference label="Answer" inTime={props.item.answer.typed ?? ''} late={props.late.answer.typed ?? ''} />;
    default:
      return kind satisfies never;
  }
}

function LateDifference({ label, inTime, late }: { label: string; inTime: string; late: string }) {
  return (
    <TextDifference
      label={label}
      before={{ name: 'In time', text: inTime }}
      after={{ name: 'With the late edits', text: late }}
      summary={(added, removed) => `${formatCount(added, 'line')} came late, ${formatCount(removed, 'line')} gone.`}
    />
  );
}

function CodeDifference({ item, late }: { item: ItemForStaff; late: NonNullable<ItemForStaff['late']> }) {
  const texts = late.answer.texts.map(({ text, ...file }) => ({
    label: file.path === undefined ? languageWords[file.language] : `${languageWords[file.language]}, ${file.path}`,
    late: text,
    inTime: item.answer.texts.find((one) => one.language === file.language && one.path === file.path)?.text ?? '',
  }));
  const { language } = late.answer;
  return (
    <Stack gap="sm">
      {language === null || language === item.answer.language ? null : (
        <Text size="sm">With the late edits, the text in {languageWords[language]} is the answer.</Text>
      )}
      {texts
        .filter((text) => text.late !== text.inTime)
        .map((text) => (
          <LateDifference key={text.label} label={text.label} inTime={text.inTime} late={text.late} />
        ))}
    </Stack>
  );
}

const columns = [
  { key: 'option', label: 'Option' },
  { key: 'before', label: 'In time' },
  { key: 'after', label: 'Late' },
  { key: 'correct', label: 'Correct' },
] as const;

function ChoiceDifference({ item, late }: { item: ItemForStaff; late: NonNullable<ItemForStaff['late']> }) {
  return (
    <DataTable label={`Options of question ${item.position}`} columns={columns}>
      {item.options.map((option) => (
        <Table.Tr key={option.id}>
          <Table.Td miw="7rem">
            <Statement html={option.html} />
          </Table.Td>
          <Table.Td>{item.answer.selected.includes(option.id) ? 'chosen' : 'no'}</Table.Td>
          <Table.Td>{late.answer.selected.includes(option.id) ? 'chosen' : 'no'}</Table.Td>
          <Table.Td>{option.isCorrect ? <Tag tone="good">Correct</Tag> : 'no'}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
