import '@assay/ui/styles.css';
import './styles.css';
import { AppError } from '@assay/core';
import { AppProviders } from '@assay/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { CatchBoundary, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api.ts';
import { clearDevice, deviceClock, keepsText, openClaims, openPad, openStore, random } from './compose.tsx';
import { CrashPage } from './layout/crash-page.tsx';
import { createAppRouter } from './router.tsx';
import { SurroundingsContext } from './surroundings.ts';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; a lost connection is worth another try.
      retry: (failures, error) => failures < 2 && !(error instanceof AppError && error.code !== 'unavailable'),
      refetchOnWindowFocus: false,
    },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <AppProviders>
        <SurroundingsContext value={{ api, clock: deviceClock, random, openStore, openClaims, openPad, keepsText, clearDevice }}>
          <CatchBoundary getResetKey={() => 'app'} errorComponent={CrashPage}>
            <RouterProvider router={createAppRouter()} />
          </CatchBoundary>
        </SurroundingsContext>
      </AppProviders>
    </QueryClientProvider>
  </StrictMode>,
);
