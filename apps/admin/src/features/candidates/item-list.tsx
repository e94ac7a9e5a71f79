import type { ItemForStaff } from '@assay/core/candidates';
import { formatNumber, formatPercent } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';
import { DataTable } from '../../lists/data-table.tsx';

const columns = [
  { key: 'item', label: 'Question' },
  { key: 'share', label: 'Share', align: 'right' },
  { key: 'points', label: 'Points', align: 'right' },
] as const;

/** Nobody has scored it yet. */
const isWaiting = ({ grade }: ItemForStaff): boolean => grade?.kind === 'to_review';

type ItemListProps = { invitationId: string; items: readonly ItemForStaff[]; selected: number };

/** How the score came about: each question's share of its points. */
export function ItemList({ invitationId, items, selected }: ItemListProps) {
  return (
    <DataTable label="Questions of this attempt" columns={columns}>
      {items.map((item) => (
        <Table.Tr key={item.itemId} {...(item.position === selected ? { bg: 'var(--assay-selected)' } : {})}>
          <Table.Td>
            <TextLink
              to="/invitations/$invitationId"
              params={{ invitationId }}
              search={{ item: item.position }}
              hash="question"
              fw={550}
              size="sm"
              {...(item.position === selected ? { 'aria-current': 'true' as const } : {})}
            >
              {item.position}. {item.title}
            </TextLink>
            <Text size="xs" c="dimmed">
              {item.section} · {item.questionId} version {item.version}
              {item.gradedByVersion === null ? null : `, graded by version ${item.gradedByVersion}`}
              {item.isPilot ? ' · pilot, not counted' : item.counts ? '' : ' · not counted'}
            </Text>
          </Table.Td>
          <Table.Td ta="right">
            {item.grade === null ? 'not graded' : isWaiting(item) ? 'to review' : formatPercent(item.grade.share, 1)}
          </Table.Td>
          <Table.Td ta="right" fw={550}>
            {item.grade === null || !item.counts || isWaiting(item) ? '–' : formatNumber(item.grade.share * item.weight, 2)}
            <Text component="span" size="sm" c="dimmed">
              {' '}
              / {item.counts ? formatNumber(item.weight, 2) : 0}
            </Text>
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}
