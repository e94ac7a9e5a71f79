import { AppProviders } from '@assay/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode } from 'react';
import { ClockProvider } from './clock.tsx';
import { createQueryClient } from './query-client.ts';
import { createAdminRouter } from './router.tsx';

const readClock = () => new Date();

/** The one place that makes the real things: clock, cache, router. */
export function composeApp(): ReactNode {
  const queryClient = createQueryClient();
  const router = createAdminRouter(queryClient);
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ClockProvider read={readClock}>
          <AppProviders>
            <RouterProvider router={router} />
          </AppProviders>
        </ClockProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
