import { mostRegradeRows, type ReviewNeeded } from '@assay/core/regrades';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../layout/links.tsx';
import { Part } from '../../layout/page.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { lostWords, reviewNeededWords } from './regrade-words.ts';

const columns = [
  { key: 'candidate', label: 'Candidate' },
  { key: 'opening', label: 'Opening' },
  { key: 'lost', label: 'What is missing' },
] as const;

type ReviewsNeededProps = {
  rows: readonly ReviewNeeded[];
  /** For how many none was asked. */
  count: number;
  /** Absent for whoever may not ask for them, or take that back. */
  actions: ReactNode;
};

/** Whose answers only a person can score by the newer rubric. */
export function ReviewsNeeded({ rows, count, actions }: ReviewsNeededProps) {
  if (rows.length === 0) return null;
  return (
    <Part title="Who needs a new review" note={reviewNeededWords(count)} actions={actions}>
      <DataTable label="Answers that need a new review" columns={columns}>
        {rows.map(({ invitationId, candidate, opening, lost, standing }) => (
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
              {standing === 'needed' ? null : (
                <Text size="sm" c="dimmed">
                  {standing === 'asked' ? 'A new review was asked for' : 'Scored anew, or answered anew, since it was asked for'}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      {rows.length === mostRegradeRows ? (
        <Text size="sm" c="dimmed">
          {`The first ${mostRegradeRows} are listed; all are meant.`}
        </Text>
      ) : null}
    </Part>
  );
}
