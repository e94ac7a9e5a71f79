import type { MailTemplate, TemplateForStaff } from '@assay/core/mail';
import { formatDateTime, TextDifference } from '@assay/ui';
import { type ConflictActions, ConflictDialog } from '../../layout/conflict-dialog.tsx';

type TemplateConflictProps = ConflictActions & { theirs: TemplateForStaff; mine: MailTemplate };

export function TemplateConflict({ theirs, mine, ...actions }: TemplateConflictProps) {
  return (
    <ConflictDialog
      savedBy={theirs.savedBy}
      saved={`The letter was saved${theirs.savedAt === null ? '' : ` on ${formatDateTime(theirs.savedAt)}`}`}
      {...actions}
    >
      <TextDifference
        label="The letter"
        before={{ name: 'Theirs', text: `${theirs.subject}\n\n${theirs.body}` }}
        after={{ name: 'Yours', text: `${mine.subject}\n\n${mine.body}` }}
      />
    </ConflictDialog>
  );
}
