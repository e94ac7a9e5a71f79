import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DisputeDesk } from '../features/reviews/dispute-desk.tsx';
import { disputeQuery } from '../features/reviews/queries.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { Tag } from '../lists/tag.tsx';

const route = getRouteApi('/staff/reviews/disputes/$taskId');

export function DisputePage() {
  const { taskId } = route.useParams();
  const query = useQuery(disputeQuery(taskId));
  const above = <TextLink to="/reviews">My reviews</TextLink>;
  if (query.data === undefined) {
    return (
      <Page title="Reviewers differ" above={above}>
        <Loading query={query} title="This answer could not be opened" heights={[60, 420]} />
      </Page>
    );
  }
  return (
    <Page
      title={query.data.title}
      above={above}
      beside={<Tag tone="amber">Reviewers differ</Tag>}
      lead={query.data.candidate === null ? undefined : <bdi>{query.data.candidate}</bdi>}
    >
      <DisputeDesk key={taskId} dispute={query.data} />
    </Page>
  );
}
