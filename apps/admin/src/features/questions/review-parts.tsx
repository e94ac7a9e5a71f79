import type { QuestionForStaff } from '@assay/core/questions';
import { ChangeView } from '@assay/ui';
import { Part } from '../../layout/page.tsx';
import { ReviewFindings } from '../../scoring/review-findings.tsx';

/** The change that is commented on, and what is wrong in it. */
export function ReviewParts({ question: { review } }: { question: QuestionForStaff }) {
  if (review === null) return null;
  return (
    <>
      <Part title="The change" note="Candidates comment on its lines; a person reads the comments.">
        <ChangeView files={review.files} below={() => null} />
      </Part>
      <Part title="What is wrong in it" note="For whoever scores; candidates never see it.">
        <ReviewFindings findings={review.findings} />
      </Part>
    </>
  );
}
