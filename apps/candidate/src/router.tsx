import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { CrashPage } from './layout/crash-page.tsx';
import { InvitationPage } from './pages/invitation-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { TakePage } from './pages/take-page.tsx';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
const home = createRoute({ getParentRoute: () => rootRoute, path: '/', component: NotFoundPage });
const take = createRoute({ getParentRoute: () => rootRoute, path: '/take', component: TakePage });
const apply = createRoute({
  getParentRoute: () => rootRoute,
  path: '/apply',
  component: lazyRouteComponent(() => import('./pages/apply-page.tsx'), 'ApplyPage'),
});
const invitation = createRoute({ getParentRoute: () => rootRoute, path: '/invitation', component: InvitationPage });
const attempt = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts/$attemptId',
  component: lazyRouteComponent(() => import('./pages/attempt-page.tsx'), 'AttemptPage'),
});

const recording = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attempts/$attemptId/recording',
  validateSearch: ({ at }: Record<string, unknown>): { at?: string } => (typeof at === 'string' ? { at } : {}),
  component: lazyRouteComponent(() => import('./pages/recording-page.tsx'), 'RecordingPage'),
});

const routeTree = rootRoute.addChildren([home, take, apply, invitation, attempt, recording]);

export const createAppRouter = () => createRouter({ routeTree, defaultErrorComponent: CrashPage });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
