import type { OpeningId } from '@assay/core/ids';
import { formatDate, formatNumber } from '@assay/ui';
import { Alert, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../layout/links.tsx';
import { listsQuery } from './queries.ts';

/** Lists of an opening that are not through yet. Nothing when there are none. */
export function ListNotices({ openingId }: { openingId: OpeningId }) {
  const lists = useQuery({ ...listsQuery(openingId), retry: false });
  const open = (lists.data ?? []).filter(({ state }) => state !== 'finished');
  if (open.length === 0) return null;
  return (
    <Stack gap="xs">
      {open.map(({ listId, createdAt, createdBy, state, people, invited, invitedBefore }) => (
        <Alert
          key={listId}
          variant="default"
          icon={<IconUsers size={18} aria-hidden />}
          title={state === 'running' ? 'A list is being invited' : 'A list came to a stop'}
        >
          <Text size="sm">
            {`${formatNumber(invited + invitedBefore)} of ${formatNumber(people)} people; sent ${createdBy === null ? '' : `by ${createdBy} `}on ${formatDate(createdAt)}. `}
            <TextLink to="/openings/$openingId/lists/$listId" params={{ openingId, listId }} inherit underline="always">
              See how far it is
            </TextLink>
          </Text>
        </Alert>
      ))}
    </Stack>
  );
}
