import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DisputesPart } from '../features/reviews/disputes-part.tsx';
import { NextButton } from '../features/reviews/next-button.tsx';
import { BegunReviews, FinishedReviews } from '../features/reviews/own-reviews.tsx';
import { OwnSeverityPart } from '../features/reviews/own-severity-part.tsx';
import { reviewQueueQuery } from '../features/reviews/queries.ts';
import { QueueTable } from '../features/reviews/queue-table.tsx';
import { queueSentence } from '../features/reviews/review-words.ts';
import { TrainingPart } from '../features/reviews/training-part.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/reviews');

/** What waits for whoever is signed in to be scored, and what they have scored. */
export function ReviewsPage() {
  const { order = 'question' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(reviewQueueQuery);
  const may = useMay();
  const queue = query.data;
  if (queue === undefined) {
    return (
      <Page title="My reviews">
        <Loading query={query} title="Your reviews could not be loaded" heights={[60, 240]} />
      </Page>
    );
  }
  const hasBegun = queue.begun.length > 0;
  return (
    <Page
      title="My reviews"
      lead={queueSentence(queue)}
      actions={
        queue.left === 0 && !hasBegun ? null : (
          <NextButton order={order} questionId={null} label={hasBegun ? 'Go on where you were' : 'Score the next answer'} />
        )
      }
    >
      <Part
        title="To score"
        note="In a random order that says nothing of who came first."
        actions={
          <>
            <VisuallyHidden id="review-order">Order</VisuallyHidden>
            <SegmentedControl
              aria-labelledby="review-order"
              size="xs"
              value={order}
              onChange={(value) => void navigate({ search: value === 'candidate' ? { order: 'candidate' } : {}, replace: true })}
              data={[
                { value: 'question', label: 'By question' },
                { value: 'candidate', label: 'By candidate' },
              ]}
            />
          </>
        }
      >
        <QueueTable questions={queue.questions} order={order} />
      </Part>
      {hasBegun ? (
        <Part title="Begun" note="After three days without a change an answer is offered to others; what you wrote stays.">
          <BegunReviews begun={queue.begun} />
        </Part>
      ) : null}
      {may('review.adjudicate') ? <DisputesPart /> : null}
      <TrainingPart />
      {queue.finished.count === 0 ? null : <OwnSeverityPart />}
      {queue.finished.count === 0 ? null : (
        <Part
          title="Finished"
          note={`${queue.finished.count} so far${queue.finished.count > queue.finished.newest.length ? '; the newest are shown' : ''}.`}
        >
          <FinishedReviews finished={queue.finished.newest} />
        </Part>
      )}
    </Page>
  );
}
