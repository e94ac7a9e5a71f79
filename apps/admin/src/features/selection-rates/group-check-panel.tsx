import type { GroupListCheck } from '@assay/core/selection-rates';
import { formatNumber } from '@assay/ui';
import { Button, Table } from '@mantine/core';
import { CheckedList, CheckedListAction } from '../../lists/checked-list.tsx';
import { FaultRows, ToldRows } from '../../lists/told-rows.tsx';
import { groupWords, leftOutWords, matchedWords } from './rate-words.ts';

type GroupCheckPanelProps = { check: GroupListCheck; onSave: () => void; isSaving: boolean; error: Error | null };

/** What would come of a list of groups, before anything does. It says of no code whose it is. */
export function GroupCheckPanel({ check, onSave, isSaving, error }: GroupCheckPanelProps) {
  const { matchedRows, faults, repeats, repeatedRows, unmatched, unmatchedRows, groups, replaces } = check;
  return (
    <CheckedList
      heading={matchedWords(check)}
      order={3}
      note={
        replaces
          ? 'It takes the place of the list of this name. Figures that were told stay until groups have ten people more or fewer.'
          : null
      }
      error={error}
      refused="Nothing was saved"
    >
      <CheckedListAction leftOut={leftOutWords(check)}>
        {matchedRows === 0 ? null : (
          <Button onClick={onSave} loading={isSaving}>
            {replaces ? 'Replace the list' : 'Save the list'}
          </Button>
        )}
      </CheckedListAction>
      {groups.length === 0 ? null : (
        <ToldRows title="Groups" shown={groups.length} note="Counted are those of them who finish." columns={['Group', 'In the list']}>
          {groups.map((group) => (
            <Table.Tr key={group.group}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <bdi>{group.group}</bdi>
              </Table.Td>
              <Table.Td miw="9rem">{groupWords(group)}</Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
      <FaultRows faults={faults} note="These rows are left out. Mend them above and check again, or save the others now." />
      {unmatched.length === 0 ? null : (
        <ToldRows
          title="Does not match"
          total={unmatchedRows}
          shown={unmatched.length}
          note="No candidate of this assessment has this code."
          columns={['Row', 'Code']}
        >
          {unmatched.map(({ row, code }) => (
            <Table.Tr key={row}>
              <Table.Td>{formatNumber(row)}</Table.Td>
              <Table.Td miw="12rem" style={{ overflowWrap: 'anywhere' }}>
                {code}
              </Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
      {repeats.length === 0 ? null : (
        <ToldRows
          title="Named more than once"
          total={repeatedRows}
          shown={repeats.length}
          note="With the same group each time: it counts once."
          columns={['Row', 'Code', 'Same as']}
        >
          {repeats.map(({ row, code, firstRow }) => (
            <Table.Tr key={row}>
              <Table.Td>{formatNumber(row)}</Table.Td>
              <Table.Td miw="12rem" style={{ overflowWrap: 'anywhere' }}>
                {code}
              </Table.Td>
              <Table.Td>row {formatNumber(firstRow)}</Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
    </CheckedList>
  );
}
