import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { reviewQuery } from '../features/reviews/queries.ts';
import { ReviewDesk } from '../features/reviews/review-desk.tsx';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { Tag } from '../lists/tag.tsx';
import { kindWords } from '../words/status.ts';

const route = getRouteApi('/staff/reviews/$reviewId');

export function ReviewPage() {
  const { reviewId } = route.useParams();
  const { order = 'question', question } = route.useSearch();
  const query = useQuery(reviewQuery(reviewId));
  const above = <TextLink to="/reviews">My reviews</TextLink>;
  if (query.data === undefined) {
    return (
      <Page title="Review" above={above}>
        <Loading query={query} title="This answer could not be opened" heights={[60, 420]} />
      </Page>
    );
  }
  const review = query.data;
  return (
    <Page
      title={review.title}
      above={above}
      beside={<Tag tone="grey">{kindWords[review.kind]}</Tag>}
      lead={review.candidate === null ? undefined : <bdi>{review.candidate}</bdi>}
    >
      <ReviewDesk key={`${reviewId} ${review.saves}`} review={review} order={order} questionId={question ?? null} />
    </Page>
  );
}
