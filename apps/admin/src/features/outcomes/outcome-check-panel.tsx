import type { OutcomeListCheck } from '@assay/core/outcomes';
import { formatNumber } from '@assay/ui';
import { Button, Table, VisuallyHidden } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { CheckedList, CheckedListAction } from '../../lists/checked-list.tsx';
import { FaultRows, PersonCell, ToldRows } from '../../lists/told-rows.tsx';
import { changeWords, leftOutWords, newWords, outcomeColumnsWords } from './outcome-words.ts';

type OutcomeCheckPanelProps = { check: OutcomeListCheck; onSave: () => void; isSaving: boolean; error: Error | null };

/** What would come of a list of outcomes, before anything does. */
export function OutcomeCheckPanel({ check, onSave, isSaving, error }: OutcomeCheckPanelProps) {
  const { changedRows, changed, faults, repeats, repeatedRows, unknown, unknownRows, unfinished, unfinishedRows } = check;
  return (
    <CheckedList heading={newWords(check)} order={2} note={outcomeColumnsWords(check.columns)} error={error} refused="Nothing was saved">
      <CheckedListAction leftOut={leftOutWords(check)}>
        {changedRows === 0 ? null : (
          <Button onClick={onSave} loading={isSaving}>
            {changedRows === 1 ? 'Save 1 outcome' : `Save ${formatNumber(changedRows)} outcomes`}
          </Button>
        )}
      </CheckedListAction>
      <FaultRows faults={faults} note="These rows are left out. Mend them above and check again, or save the others now." />
      {unknown.length === 0 ? null : (
        <ToldRows
          title="Nobody of this opening"
          total={unknownRows}
          shown={unknown.length}
          note="Compare them with the results: another address, or another opening."
          columns={['Row', 'As the list says']}
        >
          {unknown.map(({ row, who }) => (
            <Table.Tr key={row}>
              <Table.Td>{formatNumber(row)}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <bdi>{who}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
      {unfinished.length === 0 ? null : (
        <ToldRows
          title="Not finished"
          total={unfinishedRows}
          shown={unfinished.length}
          note="They have no score that anything could be held against."
          columns={['Person', 'Row']}
        >
          {unfinished.map(({ row, name, email }) => (
            <Table.Tr key={row}>
              <PersonCell name={name} email={email} />
              <Table.Td>{formatNumber(row)}</Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
      {repeats.length === 0 ? null : (
        <ToldRows
          title="Named more than once"
          total={repeatedRows}
          shown={repeats.length}
          note="The first row of a person counts."
          columns={['As the list says', 'Row', 'Same person as']}
        >
          {repeats.map(({ row, who, firstRow }) => (
            <Table.Tr key={row}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <bdi>{who}</bdi>
              </Table.Td>
              <Table.Td>{formatNumber(row)}</Table.Td>
              <Table.Td>row {formatNumber(firstRow)}</Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
      {changed.length === 0 ? null : (
        <ToldRows title="What would be saved" total={changedRows} shown={changed.length} columns={['Person', 'Row', 'What changes']}>
          {changed.map(({ row, name, email, invitationId, ...change }) => (
            <Table.Tr key={row}>
              <PersonCell name={name} email={email} />
              <Table.Td>
                <TextLink to="/invitations/$invitationId" params={{ invitationId }} target="_blank" size="sm" underline="always">
                  {formatNumber(row)}
                  <VisuallyHidden>, open {name}</VisuallyHidden>
                </TextLink>
              </Table.Td>
              <Table.Td miw="14rem">{changeWords(change).join(' · ')}</Table.Td>
            </Table.Tr>
          ))}
        </ToldRows>
      )}
    </CheckedList>
  );
}
