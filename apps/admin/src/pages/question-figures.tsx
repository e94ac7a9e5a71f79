import { isScoredByPeople } from '@assay/core/analytics';
import type { QuestionForStaff } from '@assay/core/questions';
import { AnsweredPart, answeredAnchor } from '../features/calibration/answered-part.tsx';
import { CalibrationPart } from '../features/calibration/calibration-part.tsx';
import { ReviseButton } from '../features/question-drafts/edit-question-button.tsx';
import { QuestionAction } from '../features/questions/question-actions.tsx';
import { ButtonLink } from '../layout/links.tsx';
import { type QuestionSearch, questionSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';

type QuestionFiguresProps = {
  question: QuestionForStaff;
  search: QuestionSearch;
  onChange: (changes: { [Key in keyof QuestionSearch]: QuestionSearch[Key] | null | undefined }) => void;
};

export const figuresAnchor = 'figures';

/** How it measures, and whose answers that rests on. */
export function QuestionFigures({ question, search, onChange }: QuestionFiguresProps) {
  const { questionId, kind } = question;
  const may = useMay();
  const version = search.measured ?? null;
  const isWatched = may('recording.read') && !isScoredByPeople(kind);
  return (
    <>
      <div id={figuresAnchor}>
        <CalibrationPart
          questionId={questionId}
          version={version}
          onVersion={(measured) => onChange({ measured, page: null })}
          shownOf={(chart) => ({
            isTable: search[chart] === 'table',
            onIsTable: (isTable) => onChange({ [chart]: isTable ? 'table' : null }),
          })}
          actions={
            <>
              {isWatched ? (
                <ButtonLink
                  to="."
                  search={(now) => questionSearch({ ...now, answers: 'strong_lost', page: undefined })}
                  hash={answeredAnchor}
                  resetScroll={false}
                >
                  Watch who lost points here
                </ButtonLink>
              ) : null}
              {question.decisions.includes('rest') ? <QuestionAction question={question} decision="rest" /> : null}
              {may('draft.write') ? <ReviseButton questionId={questionId}>Revise</ReviseButton> : null}
            </>
          }
        />
      </div>
      {isWatched ? (
        <AnsweredPart
          questionId={questionId}
          version={version}
          show={search.answers ?? 'all'}
          page={search.page ?? 1}
          onShow={(answers) => onChange({ answers, page: null })}
          onPage={(page) => onChange({ page })}
        />
      ) : null}
    </>
  );
}
