import type { HomeForStaff } from '@assay/core/accounts';
import { formatCount } from '@assay/ui';
import { Alert } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { TextLink } from '../../layout/links.tsx';
import { reviewsTitle } from './home-words.ts';

/** Answers to score, and those on which reviewers differ. */
export function WaitingReviews({ reviews }: Pick<HomeForStaff, 'reviews'>) {
  if (reviews === null) return null;
  const { left, minutes, disputed } = reviews;
  return (
    <>
      {left === 0 ? null : (
        <Alert variant="default" icon={<IconClipboardCheck size={18} aria-hidden />} title={reviewsTitle({ left, minutes })}>
          <TextLink to="/reviews" size="sm">
            My reviews
          </TextLink>
        </Alert>
      )}
      {disputed === 0 ? null : (
        <Alert
          variant="default"
          icon={<IconClipboardCheck size={18} aria-hidden />}
          title={`On ${formatCount(disputed, 'answer')} reviewers differ`}
        >
          <TextLink to="/reviews" hash="disputes" size="sm">
            Decide what {disputed === 1 ? 'it is' : 'they are'} worth
          </TextLink>
        </Alert>
      )}
    </>
  );
}
