import type { AssessmentForStaff, AssessmentInput } from '@assay/core/assessments';
import { formatDateTime } from '@assay/ui';
import { type ConflictActions, ConflictDialog } from '../../layout/conflict-dialog.tsx';
import { ContentDifference } from './content-difference.tsx';

type SaveConflictProps = ConflictActions & { theirs: AssessmentForStaff; mine: AssessmentInput };

export function SaveConflict({ theirs, mine, ...actions }: SaveConflictProps) {
  return (
    <ConflictDialog
      savedBy={theirs.savedBy}
      saved={`Revision ${theirs.revision} was saved on ${formatDateTime(theirs.savedAt)}`}
      {...actions}
    >
      <ContentDifference before={theirs.content} after={mine} />
    </ConflictDialog>
  );
}
