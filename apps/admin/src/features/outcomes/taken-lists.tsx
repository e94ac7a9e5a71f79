import type { OutcomeListForStaff } from '@assay/core/outcomes';
import { ErrorNotice, formatCount, formatDateTime } from '@assay/ui';
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Part } from '../../layout/page.tsx';
import { tell } from '../../layout/tell.ts';
import { outcomeListsQuery } from './queries.ts';

/** The lists that were taken in, each of which can be taken back. */
export function TakenLists({ openingId }: { openingId: string }) {
  const queryClient = useQueryClient();
  const lists = useQuery(outcomeListsQuery(openingId));
  const undo = useMutation({
    mutationFn: ({ listId }: OutcomeListForStaff) => api.undoOutcomeList(openingId, listId),
    onSuccess: ({ people }) => tell(`The outcomes of ${formatCount(people, 'candidate')} are as they were before the list.`),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['outcome-lists'] }),
        queryClient.invalidateQueries({ queryKey: ['outcome'] }),
        queryClient.invalidateQueries({ queryKey: ['outcome-figures'] }),
      ]),
  });
  if (lists.data === undefined) {
    return lists.error === null ? null : (
      <ErrorNotice error={lists.error} title="The lists before could not be loaded" onRetry={() => void lists.refetch()} />
    );
  }
  if (lists.data.length === 0) return null;
  return (
    <Part title="Lists taken in" note="Taking one back puts back what stood there before. Whoever was saved again since stays as they are.">
      <Stack gap="xs">
        {undo.error === null ? null : <ErrorNotice error={undo.error} title="The list was not taken back" />}
        {lists.data.map((list) => (
          <Card key={list.listId} withBorder padding="sm">
            <Group justify="space-between" gap="sm">
              <Text size="sm">
                <b>{formatCount(list.people, 'candidate')}</b>
                {list.savedBy === null ? '' : ` by ${list.savedBy}`}, {formatDateTime(list.savedAt)}
              </Text>
              <Button
                size="xs"
                variant="default"
                onClick={() => undo.mutate(list)}
                loading={undo.isPending && undo.variables.listId === list.listId}
                aria-label={`Take back the list of ${formatDateTime(list.savedAt)}`}
              >
                Take back
              </Button>
            </Group>
          </Card>
        ))}
      </Stack>
    </Part>
  );
}
