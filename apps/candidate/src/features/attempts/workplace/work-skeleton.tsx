import { Skeleton, Stack } from '@mantine/core';

export function WorkSkeleton() {
  return (
    <main className="work" aria-busy="true" aria-label="Opening your attempt">
      <div className="work-head">
        <Skeleton height={20} width={90} />
        <Skeleton height={32} width={180} />
        <Skeleton height={32} width={220} ml="auto" />
      </div>
      <div className="work-skeleton">
        <Stack p="lg">
          <Skeleton height={28} width="60%" />
          <Skeleton height={14} />
          <Skeleton height={14} />
          <Skeleton height={14} width="80%" />
          <Skeleton height={120} mt="md" />
        </Stack>
        <Skeleton height="100%" radius={0} />
      </div>
    </main>
  );
}
