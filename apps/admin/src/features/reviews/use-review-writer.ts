import type { ReviewForReviewer } from '@assay/core/reviews';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../api.ts';
import { ReviewWriter, type ReviewWriterView } from './review-writer.ts';

/** What is scored, saved as it is. */
export function useReviewWriter({ reviewId, draft, saves }: ReviewForReviewer): { writer: ReviewWriter; view: ReviewWriterView } {
  const [writer] = useState(
    () =>
      new ReviewWriter({
        draft,
        saves,
        save: (input) => api.saveReviewDraft(reviewId, input),
        finish: (input) => api.finishReview(reviewId, input),
      }),
  );
  const view = useSyncExternalStore(writer.subscribe, writer.view);
  // Follows the page: whoever leaves it has said all they wanted to.
  useEffect(() => () => void writer.flush(), [writer]);
  return { writer, view };
}
