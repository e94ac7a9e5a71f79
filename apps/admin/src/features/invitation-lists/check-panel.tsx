import type { ListCheck, ListSeenBefore } from '@assay/core/invitation-lists';
import { formatDate, formatNumber } from '@assay/ui';
import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { TextLink } from '../../layout/links.tsx';
import { CheckedList, CheckedListAction } from '../../lists/checked-list.tsx';
import { FaultRows, PersonCell, ToldRows } from '../../lists/told-rows.tsx';
import { columnsWords, inviteWords, readyWords } from './list-words.ts';
import { SeenBeforeChoice } from './seen-before-choice.tsx';

type CheckPanelProps = {
  check: ListCheck;
  isMailed: boolean;
  onInvite: (seenBefore: ListSeenBefore) => void;
  isStarting: boolean;
  error: Error | null;
};

/** What would come of the list, before anything does. */
export function CheckPanel({ check, isMailed, onInvite, isStarting, error }: CheckPanelProps) {
  const [seenBefore, setSeenBefore] = useState<ListSeenBefore>(check.reusable > 0 ? 'reuse' : 'leave_out');
  const withThem = seenBefore === 'leave_out' ? 0 : seenBefore === 'reuse' ? check.reusable : check.seenBeforeRows;
  const leftOut = check.rows - check.ready - withThem;
  return (
    <CheckedList heading={readyWords(check)} order={2} note={columnsWords(check)} error={error} refused="Nobody was invited">
      {check.seenBeforeRows === 0 ? null : <SeenBeforeChoice check={check} value={seenBefore} onChange={setSeenBefore} />}
      {check.ready + withThem === 0 ? null : (
        <CheckedListAction
          leftOut={leftOut === 0 ? null : leftOut === 1 ? '1 row is left out.' : `${formatNumber(leftOut)} rows are left out.`}
        >
          <Button onClick={() => onInvite(seenBefore)} loading={isStarting}>
            {inviteWords(check, seenBefore, isMailed)}
          </Button>
        </CheckedListAction>
      )}
      <FaultRows faults={check.faults} note="These rows are left out. Mend them above and check again, or invite the others now." />
      {check.repeats.length === 0 ? null : (
        <ToldRows
          title="Named more than once"
          total={check.repeatedRows}
          shown={check.repeats.length}
          note="The first row of a person counts."
          columns={['Person', 'Row', 'Same address as']}
        >
          {check.repeats.map(({ row, name, email, firstRow }) => (
            <Table.Tr key={row}>
              <PersonCell name={name} email={email} />
              <Table.Td>{formatNumber(row)}</Table.Td>
              <Table.Td>row {formatNumber(firstRow)}</Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
      {check.seenBefore.length === 0 ? null : (
        <ToldRows
          title="Took it lately"
          total={check.seenBeforeRows}
          shown={check.seenBefore.length}
          note="The retake rule of this assessment asks them to wait."
          columns={['Person', 'Row', 'Took it', 'Again from']}
        >
          {check.seenBefore.map(({ row, name, email, tookAt, until }) => (
            <Table.Tr key={row}>
              <PersonCell name={name} email={email} />
              <Table.Td>{formatNumber(row)}</Table.Td>
              <Table.Td>{tookAt === null ? 'working on it now' : formatDate(tookAt)}</Table.Td>
              <Table.Td>{until === null ? '–' : formatDate(until)}</Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
      {check.invitedBefore.length === 0 ? null : (
        <ToldRows
          title="Invited already"
          total={check.invitedBeforeRows}
          shown={check.invitedBefore.length}
          note="They keep the invitation they have."
          columns={['Person', 'Row', 'Invitation']}
        >
          {check.invitedBefore.map(({ row, name, email, invitationId }) => (
            <Table.Tr key={row}>
              <PersonCell name={name} email={email} />
              <Table.Td>{formatNumber(row)}</Table.Td>
              <Table.Td>
                <TextLink to="/invitations/$invitationId" params={{ invitationId }} target="_blank" size="sm" underline="always">
                  Open {name}
                </TextLink>
              </Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
      {check.people.length === 0 ? null : (
        <ToldRows
          title={check.ready > check.people.length ? 'The first who would be invited' : 'Who would be invited'}
          shown={check.people.length}
          columns={['Person', 'Row', 'Source']}
        >
          {check.people.map(({ row, name, email, source, isWarm }) => (
            <Table.Tr key={row}>
              <PersonCell name={name} email={email} />
              <Table.Td>{formatNumber(row)}</Table.Td>
              <Table.Td>
                {[source, isWarm === null ? '' : isWarm ? 'warm' : 'cold'].filter(Boolean).join(' · ') || (
                  <Text size="sm" c="dimmed">
                    as above
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
    </CheckedList>
  );
}
