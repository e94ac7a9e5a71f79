import { useEffect, useState, useSyncExternalStore } from 'react';
import { ReviewWriter, type ReviewWriterOptions, type ReviewWriterView } from './review-writer.ts';

/** What is scored, saved as it is. */
export function useReviewWriter<Result>(options: ReviewWriterOptions<Result>): { writer: ReviewWriter<Result>; view: ReviewWriterView } {
  const [writer] = useState(() => new ReviewWriter(options));
  const view = useSyncExternalStore(writer.subscribe, writer.view);
  // Follows the page: whoever leaves it has said all they wanted to.
  useEffect(() => () => void writer.flush(), [writer]);
  return { writer, view };
}
