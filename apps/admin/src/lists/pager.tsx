import { formatNumber } from '@assay/ui';
import { Group, Pagination, Text } from '@mantine/core';

type PagerProps = { page: number; pageSize: number; total: number; what: string; onPage: (page: number) => void };

/** "1–50 of 312 candidates" and the pages, when there is more than one. */
export function Pager({ page, pageSize, total, what, onPage }: PagerProps) {
  if (total === 0) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  return (
    <Group justify="space-between" mt="sm">
      <Text size="sm" c="dimmed" role="status">
        {total <= pageSize
          ? `${formatNumber(total)} ${what}`
          : `${formatNumber(first)}–${formatNumber(last)} of ${formatNumber(total)} ${what}`}
      </Text>
      {total > pageSize ? (
        <Pagination
          size="sm"
          total={Math.ceil(total / pageSize)}
          value={page}
          onChange={onPage}
          getItemProps={(number) => ({ 'aria-label': `Page ${number}` })}
          getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Next page' : 'Previous page' })}
        />
      ) : null}
    </Group>
  );
}
