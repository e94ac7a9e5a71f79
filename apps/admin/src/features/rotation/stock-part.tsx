import type { RotationForStaff } from '@assay/core/rotation';
import { Table, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import { familiesWords, outlookWords, rateWords } from './rotation-words.ts';

const columns = [
  { key: 'section', label: 'Section' },
  { key: 'lasts', label: 'Stock' },
  { key: 'pool', label: 'What there is', isWideOnly: true },
] as const;

/** How long the live questions last, section by section. */
export function StockPart({ forecasts }: Pick<RotationForStaff, 'forecasts'>) {
  return (
    <Part
      title="How long the stock lasts"
      note="Counted week by week: candidates come as in the last weeks (people already invited count in the next two), a question leaves when it has been shown, or live, for as long as the settings allow, and nothing is added. The range is from the upper and the lower end of the rate."
    >
      {forecasts.length === 0 ? (
        <Text size="sm">There is no assessment yet. With the first one, its sections stand here.</Text>
      ) : (
        <DataTable label="Stock by section" columns={columns}>
          {forecasts.flatMap((forecast) =>
            forecast.sections.map((section, index) => {
              const { sentence, range, isShort } = outlookWords(section.outlook);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have one title; their order is that of the assessment
                <Table.Tr key={`${forecast.assessmentId} ${index}`}>
                  <Table.Td>
                    <Text size="sm" fw={550}>
                      {section.title}
                    </Text>
                    <TextLink to="/assessments/$assessmentId" params={{ assessmentId: forecast.assessmentId }} size="xs">
                      {forecast.assessment}
                    </TextLink>
                  </Table.Td>
                  <Table.Td miw="14rem">
                    {isShort ? <Tag tone="amber">{sentence}</Tag> : <Text size="sm">{sentence}</Text>}
                    <Text size="xs" c="dimmed">
                      {range === null ? '' : `Between ${range.replace(' to ', ' and ')}. `}
                      {rateWords(forecast)}
                    </Text>
                  </Table.Td>
                  <Table.Td visibleFrom="sm" c="dimmed" maw="22rem">
                    {familiesWords(section)}
                  </Table.Td>
                </Table.Tr>
              );
            }),
          )}
        </DataTable>
      )}
    </Part>
  );
}
