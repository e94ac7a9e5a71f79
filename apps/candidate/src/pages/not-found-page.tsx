import { EmptyState } from '@assay/ui';
import { useDocumentTitle } from '@mantine/hooks';
import { PageFrame } from '../layout/page-frame.tsx';

export function NotFoundPage() {
  useDocumentTitle('Open your link · Assay');
  return (
    <PageFrame>
      <EmptyState title="Open the link of your invitation" order={1}>
        There is nothing at this address. Your invitation holds a link that leads to your own page; open it, or copy all of it into the
        address bar.
      </EmptyState>
    </PageFrame>
  );
}
