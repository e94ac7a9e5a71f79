import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { ErrorPage } from '../layout/error-page.tsx';

export function NotFoundPage() {
  useDocumentTitle('Open your link · Assay');
  const navigate = useNavigate();
  return (
    <ErrorPage
      title="Open the link of your invitation"
      kept="Nothing is lost by coming here: what you have saved is where you left it, and nothing has started."
      action={{ label: 'Go to my invitation', onClick: () => void navigate({ to: '/invitation' }) }}
    >
      There is nothing at this address. Your invitation holds a link that leads to your own page; open it, or copy all of it into the
      address bar.
    </ErrorPage>
  );
}
