import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { useMay } from '../../session/use-may.ts';

/** Whose answer it was, for a manager who has scored it. */
export function RevealButton({ reviewId }: { reviewId: string }) {
  const may = useMay();
  const reveal = useMutation({ mutationFn: () => api.revealReviewed(reviewId) });
  if (!may('review.reveal')) return null;
  if (reveal.data !== undefined) {
    return (
      <Text size="sm" mt="xs">
        Written by <bdi>{reveal.data.candidate}</bdi>.
      </Text>
    );
  }
  return (
    <>
      <Button variant="default" size="xs" mt="xs" loading={reveal.isPending} onClick={() => reveal.mutate()}>
        Show whose answer it is
      </Button>
      <Text size="xs" c="dimmed" mt={4}>
        The candidate’s log says that you looked.
      </Text>
      {reveal.error === null ? null : <Refusal error={reveal.error} title="The name could not be shown" />}
    </>
  );
}
