import type { TrainingForReviewer } from '@assay/core/reviews';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api.ts';
import { tell } from '../../layout/tell.ts';
import { trainingSource } from './answer-source.ts';
import { trainingQuery, trainingQuestionsQuery } from './queries.ts';
import { ScoringDesk } from './scoring-desk.tsx';
import { TrainingComparison } from './training-comparison.tsx';
import { trainedSentence } from './training-words.ts';

/** A settled answer that somebody practises on, at the desk that answers are scored at. */
export function TrainingDesk({ training }: { training: TrainingForReviewer }) {
  const { trainingId, questionId } = training;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const readAnew = () => queryClient.invalidateQueries(trainingQuestionsQuery);
  const goOn = async () => {
    const { trainingId: following } = await api.nextTraining({ questionId, after: trainingId });
    void readAnew();
    if (following !== null) return navigate({ to: '/reviews/training/$trainingId', params: { trainingId: following } });
    tell('Nothing is left of this question to practise on.');
    return navigate({ to: '/reviews' });
  };
  return (
    <ScoringDesk
      answer={training}
      source={trainingSource(trainingId)}
      scored={training}
      save={(input) => api.saveTrainingDraft(trainingId, input)}
      finish={(input) => api.finishTraining(trainingId, input)}
      note="For practice: what you choose counts nowhere, and nobody else sees it. Once you finish you see what others gave."
      withdrawnWords="The attempt does not count any more, or the answer is being scored anew, so there is nothing to hold yours against. Go on with the next one."
      resultSentence={trainedSentence}
      resultPart={(result) => <TrainingComparison criteria={result.criteria} />}
      onFinished={() => void readAnew()}
      onNext={goOn}
      onShowSaved={() => void queryClient.resetQueries(trainingQuery(trainingId))}
      handBack={{
        note: 'The answer is not offered to you again, and what you chose so far is deleted. Nobody is told.',
        takesWord: false,
        send: () => api.handBackTraining(trainingId),
      }}
    />
  );
}
