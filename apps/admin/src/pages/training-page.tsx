import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trainingQuery } from '../features/reviews/queries.ts';
import { TrainingDesk } from '../features/reviews/training-desk.tsx';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { Tag } from '../lists/tag.tsx';

const route = getRouteApi('/staff/reviews/training/$trainingId');

/** A settled answer, for whoever practises on it. */
export function TrainingPage() {
  const { trainingId } = route.useParams();
  const query = useQuery(trainingQuery(trainingId));
  const above = <TextLink to="/reviews">My reviews</TextLink>;
  if (query.data === undefined) {
    return (
      <Page title="Practice" above={above}>
        <Loading query={query} title="This answer could not be opened" heights={[60, 420]} />
      </Page>
    );
  }
  return (
    <Page title={query.data.title} above={above} beside={<Tag tone="blue">Practice</Tag>}>
      <TrainingDesk key={`${trainingId} ${query.data.saves}`} training={query.data} />
    </Page>
  );
}
