import { Group, Kbd, Table, Text } from '@mantine/core';
import { Dialog } from '../../layout/dialog.tsx';
import { reviewKeys } from './review-keys.ts';

/** What the keyboard does on the page of a review. */
export function KeyList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Keys">
      <Table aria-label="Keys" verticalSpacing="xs">
        <Table.Tbody>
          {reviewKeys.map(({ keys, words }) => (
            <Table.Tr key={words}>
              <Table.Td w="7rem">
                <Group gap={4} wrap="nowrap">
                  {keys.map((key) => (key === '–' ? <span key={key}>–</span> : <Kbd key={key}>{key}</Kbd>))}
                </Group>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{words}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
