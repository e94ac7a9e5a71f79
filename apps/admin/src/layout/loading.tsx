import { ErrorNotice } from '@assay/ui';
import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';

type Asked = Pick<UseQueryResult, 'isError' | 'error' | 'refetch' | 'isFetching'>;

/** What was asked for did not come: why, and once more. */
export function LoadError({ query, title }: { query: Asked; title: string }) {
  return <ErrorNotice error={query.error} title={title} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />;
}

/** In the place of what is asked for: blocks as high as the real ones, or why there is nothing. */
export function Loading({ query, title, heights }: { query: Asked; title: string; heights: readonly number[] }) {
  if (query.isError) return <LoadError query={query} title={title} />;
  return (
    <Stack>
      {heights.map((height) => (
        <Skeleton key={height} height={height} radius="md" />
      ))}
    </Stack>
  );
}
