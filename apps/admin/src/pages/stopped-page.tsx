import { ErrorNotice } from '@assay/ui';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Door } from '../layout/door.tsx';
import { Page } from '../layout/page.tsx';

const title = 'This page could not be opened';

/** A page of the shell that stopped: its code did not arrive, or it has a fault. */
export function StoppedPage(props: ErrorComponentProps) {
  return (
    <Page title={title} width="form">
      <Again {...props} />
    </Page>
  );
}

/** Nothing could begin, not even the shell: the server is away. */
export function StoppedDoor(props: ErrorComponentProps) {
  return (
    <Door title={title}>
      <Again {...props} />
    </Door>
  );
}

function Again({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorNotice error={error} onRetry={again} />;
}
