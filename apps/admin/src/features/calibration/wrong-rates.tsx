import type { MeasuredCase, MeasuredFigures, WrongAnswer, WrongAnswers } from '@assay/core/analytics';
import { fewestAnswers } from '@assay/core/analytics';
import { formatCount, formatNumber, Statement } from '@assay/ui';
import { Code, Stack, Table, Text, Title } from '@mantine/core';
import { DataTable } from '../../lists/data-table.tsx';
import { Rate } from './rate.tsx';

const heads = { typed: 'Typed', options: 'Chosen together', cases: 'Cases that fail together' } as const;

/** What wrong answers have in common. */
export function WrongRates({ wrong, options, cases }: Pick<MeasuredFigures, 'wrong' | 'options' | 'cases'>) {
  if (wrong === null || wrong.wrong === 0) return null;
  const [first] = wrong.shown;
  return (
    <div>
      <Title order={3} size="sm">
        Wrong answers
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {sentenceOf(wrong)}
      </Text>
      {first === undefined ? null : (
        <DataTable
          label="What wrong answers have in common"
          columns={[
            { key: 'what', label: heads[first.what.kind] },
            { key: 'share', label: 'Of all answers' },
          ]}
        >
          {wrong.shown.map(({ what, share }) => (
            <Table.Tr key={JSON.stringify(what)}>
              <Table.Td miw="12rem">
                <What what={what} options={options} cases={cases} />
              </Table.Td>
              <Table.Td>
                <Rate share={share} />
              </Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      )}
    </div>
  );
}

function sentenceOf({ n, wrong, shown, others }: WrongAnswers): string {
  const all = `${formatNumber(wrong)} of ${formatCount(n, 'answer')} ${wrong === 1 ? 'is' : 'are'} not wholly right.`;
  if (shown.length === 0) return `${all} No ${fewestAnswers} of them are alike.`;
  return others === 0
    ? all
    : `${all} ${formatNumber(others)} of them ${others === 1 ? 'is' : 'are'} not listed: what fewer than ${fewestAnswers} gave is not told.`;
}

type WhatProps = { what: WrongAnswer['what'] } & Pick<MeasuredFigures, 'options' | 'cases'>;

function What({ what, options, cases }: WhatProps) {
  switch (what.kind) {
    case 'typed':
      return <Code>{what.text}</Code>;
    case 'options':
      return (
        <Stack gap={2}>
          {what.options.map((id) => {
            const html = Array.isArray(options) ? options.find((option) => option.id === id)?.html : undefined;
            return html === undefined ? <Text key={id}>{id}</Text> : <Statement key={id} html={html} isInline />;
          })}
        </Stack>
      );
    case 'cases':
      return <Cases ids={what.cases} cases={Array.isArray(cases) ? cases : []} />;
    default:
      return what satisfies never;
  }
}

const mostNamed = 4;

function Cases({ ids, cases }: { ids: readonly string[]; cases: readonly MeasuredCase[] }) {
  if (cases.length > 0 && ids.length === cases.length) return <Text size="sm">All {formatNumber(ids.length)} cases</Text>;
  const rest = ids.length - mostNamed;
  return (
    <Stack gap={2}>
      {ids.slice(0, mostNamed).map((id) => (
        <Text key={id} size="sm">
          {cases.find((one) => one.id === id)?.why ?? id}
        </Text>
      ))}
      {rest > 0 ? (
        <Text size="xs" c="dimmed">
          and {formatCount(rest, 'other case')}
        </Text>
      ) : null}
    </Stack>
  );
}
