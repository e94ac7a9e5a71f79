import type { InvitationListForStaff } from '@assay/core/invitation-lists';
import { formatCount, formatNumber } from '@assay/ui';
import { Paper, Progress, Text, Title } from '@mantine/core';
import { TextLink } from '../../layout/links.tsx';

type ListMailsProps = { openingId: string; mails: NonNullable<InvitationListForStaff['mails']> };

/** How far the letters of a list are. */
export function ListMails({ openingId, mails: { sent, waiting, undelivered } }: ListMailsProps) {
  const all = sent + waiting + undelivered;
  return (
    <Paper withBorder p="xl" bg="var(--assay-surface)">
      <div role="status">
        <Title order={2} size="h4">
          {`${formatNumber(sent)} of ${formatCount(all, 'letter')} ${sent === 1 ? 'has' : 'have'} left`}
        </Title>
      </div>
      {waiting === 0 ? null : (
        <Progress.Root size="lg" mt="md">
          <Progress.Section value={all === 0 ? 100 : (100 * (sent + undelivered)) / all} aria-label="Letters of the list sent" />
        </Progress.Root>
      )}
      {undelivered === 0 ? null : (
        <Text size="sm" mt="xs">
          {`${formatCount(undelivered, 'letter')} could not be delivered. `}
          <TextLink to="/mail" search={{ state: 'undelivered', opening: openingId }} inherit underline="always">
            {undelivered === 1 ? 'See whom it was for' : 'See whom they were for'}
          </TextLink>
        </Text>
      )}
      <Text size="sm" c="dimmed" mt="xs">
        Letters are tried for about a day.{' '}
        <TextLink to="/mail" search={{ opening: openingId }} inherit underline="always">
          All letters of this opening
        </TextLink>
      </Text>
    </Paper>
  );
}
