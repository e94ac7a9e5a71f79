import { AppError } from '@assay/core';
import { EmptyState, ErrorNotice } from '@assay/ui';
import { IconLinkOff } from '@tabler/icons-react';

type LinkProblemProps =
  | { kind: 'missing' }
  | { kind: 'incomplete' }
  | { kind: 'refused'; error: unknown; onRetry: () => void; isRetrying: boolean };

const icon = <IconLinkOff size={36} stroke={1.5} />;

/** Why a link leads nowhere, and whom to ask. */
export function LinkProblem(props: LinkProblemProps) {
  if (props.kind === 'missing') {
    return (
      <EmptyState title="Open the link of your invitation" icon={icon} order={1}>
        This address lacks the part after the # sign. Open the link from your invitation again, or copy all of it.
      </EmptyState>
    );
  }
  if (props.kind === 'incomplete') {
    return (
      <EmptyState title="This link is not complete" icon={icon} order={1}>
        A piece of it was cut off, often where a mail breaks a long line. Copy the whole link from your invitation and paste it into the
        address bar.
      </EmptyState>
    );
  }
  if (props.error instanceof AppError && props.error.code === 'not_found') {
    const isRevoked = props.error.details.reason === 'revoked_link';
    return (
      <EmptyState title={isRevoked ? 'This link is no longer valid' : 'This link is not known here'} icon={icon} order={1}>
        {isRevoked
          ? 'The team that invited you has withdrawn it, perhaps because it sent you a newer one. Look for a later mail, or ask whoever invited you for a new link.'
          : 'Copy the whole link from your invitation and try again. If it stays, ask whoever invited you for a new link.'}
      </EmptyState>
    );
  }
  return (
    <ErrorNotice
      error={props.error}
      title="The link could not be looked up"
      order={1}
      onRetry={props.onRetry}
      isRetrying={props.isRetrying}
    />
  );
}
