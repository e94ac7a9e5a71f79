import { Skeleton, Stack } from '@mantine/core';

export function InvitationSkeleton() {
  return (
    <div className="invitation" role="status" aria-label="Loading your invitation">
      <Stack>
        <Skeleton height={14} width="30%" />
        <Skeleton height={32} width="70%" />
        <Skeleton height={84} />
        <Skeleton height={180} />
        <Skeleton height={220} />
      </Stack>
      <Stack>
        <Skeleton height={220} />
        <Skeleton height={160} />
      </Stack>
    </div>
  );
}
