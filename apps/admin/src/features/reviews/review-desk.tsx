import type { ReviewForReviewer, ReviewOrder } from '@assay/core/reviews';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api.ts';
import { tell } from '../../layout/tell.ts';
import { reviewSource } from './answer-source.ts';
import { reviewQuery } from './queries.ts';
import { RevealButton } from './reveal-button.tsx';
import { resultSentence, rubricPartSentence } from './review-words.ts';
import { ScoringDesk } from './scoring-desk.tsx';

type ReviewDeskProps = { review: ReviewForReviewer; order: ReviewOrder; questionId: string | null };

/** An answer that is scored. */
export function ReviewDesk({ review, order, questionId }: ReviewDeskProps) {
  const { reviewId } = review;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const readAnew = () => queryClient.invalidateQueries({ queryKey: ['reviews', 'queue'] });
  const goOn = async () => {
    const { reviewId: following } = await api.nextReview({ order, after: reviewId, questionId });
    void readAnew();
    const search = { ...(order === 'candidate' ? { order } : {}), ...(questionId === null ? {} : { question: questionId }) };
    if (following !== null) return navigate({ to: '/reviews/$reviewId', params: { reviewId: following }, search });
    tell(questionId === null ? 'Nothing is left to score.' : 'Nothing is left of this question.');
    return navigate({ to: '/reviews' });
  };
  return (
    <ScoringDesk
      answer={review}
      source={reviewSource(reviewId)}
      scored={review}
      save={(input) => api.saveReviewDraft(reviewId, input)}
      finish={(input) => api.finishReview(reviewId, input)}
      note={rubricPartSentence(review.rubricPart)}
      withdrawnWords="The attempt does not count, is being written again, or was decided meanwhile. Go on with the next answer."
      resultSentence={resultSentence}
      resultPart={(_, isFresh) =>
        review.candidate === null && (review.mayReveal || isFresh) ? <RevealButton reviewId={reviewId} /> : null
      }
      onFinished={() => void readAnew()}
      onNext={goOn}
      onShowSaved={() => void queryClient.resetQueries(reviewQuery(reviewId))}
      handBack={{
        note: 'The answer goes to somebody else, unscored, and is not offered to you again. What you chose and noted so far is deleted. Nobody has to say how they know somebody.',
        takesWord: true,
        send: (word) => api.handBackReview(reviewId, word),
      }}
    />
  );
}
