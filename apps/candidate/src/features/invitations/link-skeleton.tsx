import { Card, Skeleton, Stack } from '@mantine/core';

export function LinkSkeleton() {
  return (
    <Card withBorder padding="xl" aria-busy="true" aria-label="Looking up your link">
      <Stack>
        <Skeleton height={14} width="40%" />
        <Skeleton height={28} width="75%" />
        <Skeleton height={14} />
        <Skeleton height={42} mt="md" />
      </Stack>
    </Card>
  );
}
