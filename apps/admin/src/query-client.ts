import { AppError } from '@assay/core';
import { QueryClient } from '@tanstack/react-query';

/** A refusal is an answer: only a server that is away is asked again. */
function isWorthRetrying(failures: number, error: Error): boolean {
  const isAway = error instanceof AppError ? error.code === 'unavailable' : error instanceof TypeError;
  return isAway && failures < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 5_000 } } });
}
