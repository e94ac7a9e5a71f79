import type { OpenLinkForStaff } from '@assay/core/open-links';
import { ErrorNotice, formatCount, formatDate, formatDateTime, formatNumber } from '@assay/ui';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { copyText } from '../../forms/copy-text.ts';
import { tell } from '../../layout/tell.ts';
import { Tag } from '../../lists/tag.tsx';
import { OpenLinkForm } from './open-link-form.tsx';
import { openLinkValues } from './open-link-values.ts';
import { openLinksQuery } from './queries.ts';

const states = {
  open: { word: 'Open', tone: 'good' },
  closed: { word: 'Closed', tone: 'grey' },
  ended: { word: 'Ended', tone: 'grey' },
  full: { word: 'Full', tone: 'amber' },
} as const;

export function OpenLinkCard({ link }: { link: OpenLinkForStaff }) {
  const { openLinkId, openingId, url, source, state, applied, mostAttempts } = link;
  const queryClient = useQueryClient();
  const [isEditing, setIsEditing] = useState(false);
  const readAnew = () => queryClient.invalidateQueries({ queryKey: openLinksQuery(openingId).queryKey });
  const change = useMutation({
    mutationFn: (input: Parameters<typeof api.changeOpenLink>[1]) => api.changeOpenLink(openLinkId, input),
    onSuccess: () => {
      setIsEditing(false);
      tell('The link is saved.');
    },
    onSettled: readAnew,
  });
  const close = useMutation({ mutationFn: (isOpen: boolean) => api.setOpenLinkOpen(openLinkId, isOpen), onSettled: readAnew });
  const isClosed = state === 'closed';
  return (
    <Card withBorder padding="lg" component="section" aria-label={`Open link, ${source}`}>
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
            {source}
          </Title>
          <Tag tone={states[state].tone}>{states[state].word}</Tag>
        </Group>
        <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Text>
        <Text size="sm">
          <b>{formatNumber(applied)}</b> of at most {formatCount(mostAttempts, 'person', 'people')} applied. {windowWords(link)}
        </Text>
        <Text size="sm" c="dimmed">
          {`Made ${link.createdBy === null ? '' : `by ${link.createdBy} `}on ${formatDate(link.createdAt)}`}
        </Text>
        {close.isError ? <ErrorNotice error={close.error} title="The link is as it was" /> : null}
        {isEditing ? (
          <OpenLinkForm
            initial={openLinkValues(link)}
            submitLabel="Save changes"
            onSave={async (input) => void (await change.mutateAsync(input))}
            isSaving={change.isPending}
            error={change.error}
          >
            <Button variant="subtle" onClick={() => setIsEditing(false)}>
              Cancel
            </Button>
          </OpenLinkForm>
        ) : (
          <Group gap="xs">
            <Button size="xs" onClick={() => void copyText(url).then((done) => (done ? tell('The link is copied.') : undefined))}>
              Copy link
            </Button>
            <Button size="xs" variant="default" onClick={() => setIsEditing(true)}>
              Edit
            </Button>
            <Button size="xs" variant="default" loading={close.isPending} onClick={() => close.mutate(isClosed)}>
              {isClosed ? 'Open again' : 'Close'}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function windowWords({ daysToStart, endsAt }: OpenLinkForStaff): string {
  const start = daysToStart === null ? 'They can start at any time' : `They can start within ${formatCount(daysToStart, 'day')}`;
  return endsAt === null ? `${start}.` : `${start}; applying ends ${formatDateTime(endsAt)}.`;
}
