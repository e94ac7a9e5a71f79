import type { InvitationListForStaff } from '@assay/core/invitation-lists';
import { formatNumber } from '@assay/ui';
import { Alert, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { TextLink } from '../../layout/links.tsx';
import { outcomeWords, peopleWords } from './list-words.ts';

/** How far a list is, and in the end what became of it. */
export function ListProgress({ list }: { list: InvitationListForStaff }) {
  const done = list.invited + list.invitedBefore + list.waived + list.tooSoon;
  return (
    <Paper withBorder p="xl" bg="var(--assay-surface)">
      <div role="status">
        {list.state === 'finished' ? (
          <>
            <Group gap="xs" wrap="nowrap">
              <IconCheck size={22} color="var(--assay-good)" aria-hidden />
              <Title order={2} size="h3">
                {list.invited === 0
                  ? 'Nobody new was invited'
                  : `${peopleWords(list.invited)} ${list.invited === 1 ? 'is' : 'are'} invited`}
              </Title>
            </Group>
            <Text mt="xs">{outcomeWords(list)}</Text>
          </>
        ) : (
          <Title order={2} size="h3">
            Inviting {peopleWords(list.people)}
          </Title>
        )}
      </div>
      {list.state === 'finished' ? null : (
        <>
          <Progress.Root size="lg" mt="md">
            <Progress.Section value={list.people === 0 ? 100 : (100 * done) / list.people} aria-label="People of the list done" />
          </Progress.Root>
          <Text size="sm" mt="xs">
            {formatNumber(done)} of {formatNumber(list.people)}
          </Text>
        </>
      )}
      {list.state === 'running' ? (
        <Text size="sm" c="dimmed" mt="xs">
          This goes on when you leave the page; the opening leads back here.
        </Text>
      ) : null}
      {list.state === 'stopped' ? (
        <Alert
          variant="default"
          mt="md"
          icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
          title="This list came to a stop"
        >
          <Text size="sm">
            {`${formatNumber(list.people - done)} are not invited yet; the server’s log says why. `}
            <TextLink to="/openings/$openingId/invite-list" params={{ openingId: list.openingId }} inherit underline="always">
              Send the same list again
            </TextLink>{' '}
            once that is mended: whoever is invited already is passed over.
          </Text>
        </Alert>
      ) : null}
    </Paper>
  );
}
