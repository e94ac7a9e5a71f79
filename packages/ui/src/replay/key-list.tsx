import { Kbd, Modal, Table } from '@mantine/core';
import { keyList } from './keys.ts';
import { usePersonWords } from './watcher.ts';

type KeyListProps = { isOpen: boolean; onClose: () => void; areTwo?: boolean };

export function KeyList({ isOpen, onClose, areTwo = false }: KeyListProps) {
  const { nextReturn } = usePersonWords();
  const shown = keyList(nextReturn).filter(({ isForOne }) => !areTwo || isForOne !== true);
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys of the player" size="md">
      <Table>
        <Table.Tbody>
          {shown.map(({ keys, does }) => (
            <Table.Tr key={does}>
              <Table.Td>
                {keys.map((key) => (
                  <Kbd key={key} mr={4} style={{ whiteSpace: 'nowrap' }}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
