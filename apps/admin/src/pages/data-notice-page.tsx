import { useQuery } from '@tanstack/react-query';
import { NoticeForm } from '../features/data-notice/notice-form.tsx';
import { dataNoticeQuery } from '../features/data-notice/queries.ts';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';

export function DataNoticePage() {
  const query = useQuery(dataNoticeQuery);
  return (
    <Page
      title="Notice on data"
      lead="What candidates read about their data before the start, beside what is recorded and for how long. It holds for the whole installation."
      width="form"
    >
      {query.data === undefined ? (
        <Loading query={query} title="The notice could not be loaded" heights={[280]} />
      ) : (
        <NoticeForm opened={query.data} />
      )}
    </Page>
  );
}
