import type { DataRequestKind } from '@assay/core/personal-data';
import { ErrorNotice, formatDateTime } from '@assay/ui';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSurroundings } from '../../surroundings.ts';

const words = { copy: 'a copy of your data', deletion: 'the deletion of your data' } as const satisfies Record<DataRequestKind, string>;

/** After the end: what is held about oneself, to have or to have gone. */
export function OwnDataCard() {
  const { api } = useSurroundings();
  const requests = useQuery({ queryKey: ['data-requests'], queryFn: api.getDataRequests });
  const ask = useMutation({ mutationFn: api.requestData, onSettled: () => requests.refetch() });
  const waiting = new Set((requests.data ?? []).flatMap(({ kind, settledAt }) => (settledAt === null ? [kind] : [])));
  return (
    <Card withBorder padding="lg" component="section" mt="xl">
      <Stack gap="sm">
        <Title order={2}>Your data</Title>
        <Text size="sm">
          You can have a copy of what is held about you, or have it deleted. The team sees to it. A deletion takes your answers with it, so
          nobody can decide about them any more.
        </Text>
        {(requests.data ?? []).map(({ kind, requestedAt, settledAt }) => (
          <Text key={kind + requestedAt} size="sm" c="dimmed" role="status">
            You asked for {words[kind]} on {formatDateTime(requestedAt)}
            {settledAt === null ? '; the team has it before it.' : `; seen to on ${formatDateTime(settledAt)}.`}
          </Text>
        ))}
        {ask.isError && <ErrorNotice error={ask.error} title="It was not asked for" />}
        <Group gap="xs">
          <Button variant="default" size="sm" disabled={waiting.has('copy')} loading={ask.isPending} onClick={() => ask.mutate('copy')}>
            Ask for a copy
          </Button>
          <Button
            variant="default"
            size="sm"
            disabled={waiting.has('deletion')}
            loading={ask.isPending}
            onClick={() => ask.mutate('deletion')}
          >
            Ask for deletion
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
