import type { InvitationForStaff } from '@assay/core/invitations';
import { EmptyState, formatDate, formatPercent } from '@assay/ui';
import { TextLink } from '../../layout/links.tsx';

/** What became of the last letter with a link; `none`: the team hands the link over itself. */
export type LinkLetter = 'none' | 'on_its_way' | 'sent' | 'undelivered';

const untilBegun = 'Answers and score appear here once the candidate has begun.';
const invitedWords = {
  none: `${untilBegun} Copy a link and send it, if you have not.`,
  on_its_way: `${untilBegun} The letter with the link is on its way.`,
  sent: `${untilBegun} The link went out by mail.`,
  undelivered: 'The letter with the link did not arrive. See below what the mail server said, and send another, or copy a link.',
} as const satisfies Record<LinkLetter, string>;

const words: Partial<Record<InvitationForStaff['status'], string>> = {
  expired: 'The time to start is over. “Extend the start window”, among the actions, lets the candidate begin with the link sent before.',
  revoked: 'All links were revoked. A new link makes the invitation valid again.',
};

type NotStartedProps = { invitation: InvitationForStaff; letter: LinkLetter };

/** In the place of an attempt that is not there. */
export function NotStarted({ invitation: { name, status, standing }, letter }: NotStartedProps) {
  if (standing === null)
    return <EmptyState title="Not started yet">{status === 'invited' ? invitedWords[letter] : words[status]}</EmptyState>;
  const { invitationId, opening, closedAt, percent } = standing;
  return (
    <EmptyState title={percent === null ? 'An earlier score stands' : `${formatPercent(percent / 100)} of ${formatDate(closedAt)} stands`}>
      {name} took this assessment for “{opening}” and need not sit it again.{' '}
      <TextLink to="/invitations/$invitationId" params={{ invitationId }} inherit underline="always">
        See how that score came about
      </TextLink>
    </EmptyState>
  );
}
