import { ErrorPage } from './error-page.tsx';

/** In the place of a page that broke, whatever it was: nothing here may depend on what it did. */
export function CrashPage() {
  return (
    <ErrorPage
      title="This page has stopped"
      action={{ label: 'Reload the page', onClick: () => window.location.reload() }}
      kept="What you typed is kept, on this device and on our server. A clock that runs goes on, so reload now: you go on where you were."
    >
      The fault is ours, not yours.
    </ErrorPage>
  );
}
