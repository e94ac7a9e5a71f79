import { mostRegradeRows, type ReviewNeeded } from '@assay/core/regrades';
import { Table, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { lostWords, reviewNeededWords } from './regrade-words.ts';

const columns = [
  { key: 'candidate', label: 'Candidate' },
  { key: 'opening', label: 'Opening' },
  { key: 'lost', label: 'What is missing' },
] as const;

/** Whose answers only a person can score by the newer rubric. */
export function ReviewsNeeded({ rows, count }: { rows: readonly ReviewNeeded[]; count: number }) {
  if (rows.length === 0) return null;
  return (
    <Part title="Who needs a new review" note={reviewNeededWords(count)}>
      <DataTable label="Answers that need a new review" columns={columns}>
        {rows.map(({ invitationId, candidate, opening, lost }) => (
          <Table.Tr key={invitationId} style={{ verticalAlign: 'top' }}>
            <Table.Td>
              <TextLink to="/invitations/$invitationId" params={{ invitationId }}>
                {candidate}
              </TextLink>
            </Table.Td>
            <Table.Td>{opening}</Table.Td>
            <Table.Td miw="14rem">
              {lost.map((one) => (
                <Text key={`${one.criterion} ${one.level}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {lostWords(one)}
                </Text>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      {count > rows.length ? (
        <Text size="sm" c="dimmed">
          {`The first ${mostRegradeRows} of ${count} are listed; all are meant.`}
        </Text>
      ) : null}
    </Part>
  );
}
