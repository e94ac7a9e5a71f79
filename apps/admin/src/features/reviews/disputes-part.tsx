import { formatPercent } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../layout/links.tsx';
import { Loading } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable, WholeRow } from '../../lists/data-table.tsx';
import { disputesQuery } from './queries.ts';

const columns = [
  { key: 'question', label: 'Question' },
  { key: 'given', label: 'Given' },
] as const;

/** Answers on which reviewers differ, for whoever decides about them. */
export function DisputesPart() {
  const query = useQuery(disputesQuery);
  return (
    <Part
      id="disputes"
      title="Reviewers differ"
      note="You decide what these answers are worth; you see what each reviewer gave, under letters."
    >
      {query.data === undefined ? (
        <Loading query={query} title="The list could not be loaded" heights={[80]} />
      ) : (
        <DataTable label="Reviewers differ" columns={columns}>
          {query.data.length === 0 ? (
            <WholeRow columns={columns}>
              <Text size="sm" c="dimmed">
                On no answer.
              </Text>
            </WholeRow>
          ) : null}
          {query.data.map(({ taskId, title, shares, isSecondOpinionOpen }) => (
            <Table.Tr key={taskId}>
              <Table.Td>
                <TextLink to="/reviews/disputes/$taskId" params={{ taskId }} size="sm" fw={550}>
                  {title}
                </TextLink>
              </Table.Td>
              <Table.Td>
                {isSecondOpinionOpen ? 'A second opinion is on its way' : shares.map((share) => formatPercent(share, 0)).join(', ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </DataTable>
      )}
    </Part>
  );
}
