import type { InvitationForStaff } from '@assay/core/invitations';
import { EmptyState, formatDate, formatPercent } from '@assay/ui';
import { TextLink } from '../../layout/links.tsx';

const words: Partial<Record<InvitationForStaff['status'], string>> = {
  invited: 'Answers and score appear here once the candidate has begun. Copy a link and send it, if you have not.',
  expired: 'The time to start is over. “Extend the start window”, among the actions, lets the candidate begin with the link sent before.',
  revoked: 'All links were revoked. A new link makes the invitation valid again.',
};

/** In the place of an attempt that is not there. */
export function NotStarted({ invitation: { name, status, standing } }: { invitation: InvitationForStaff }) {
  if (standing === null) return <EmptyState title="Not started yet">{words[status]}</EmptyState>;
  const { invitationId, opening, closedAt, percent } = standing;
  return (
    <EmptyState title={percent === null ? 'An earlier score stands' : `${formatPercent(percent)} of ${formatDate(closedAt)} stands`}>
      {name} took this assessment for “{opening}” and need not sit it again.{' '}
      <TextLink to="/invitations/$invitationId" params={{ invitationId }} inherit underline="always">
        See how that score came about
      </TextLink>
    </EmptyState>
  );
}
