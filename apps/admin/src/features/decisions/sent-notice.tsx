import type { AnswersOnTheirWay } from '@assay/core/decisions';
import { formatNumber } from '@assay/ui';
import { TextLink } from '../../layout/links.tsx';
import { DoneNotice } from './done-notice.tsx';

/** There is no way back: until a letter has left, its decision can still be taken back, which drops it. */
export function SentNotice({ sent: { sending }, onClose }: { sent: AnswersOnTheirWay; onClose: () => void }) {
  return (
    <DoneNotice onClose={onClose}>
      {sending === 1
        ? 'The letter is on its way. Its reader counts as told once it has left. '
        : `${formatNumber(sending)} letters are on their way. Each reader counts as told once theirs has left. `}
      <TextLink to="/mail" inherit underline="always">
        See the letters
      </TextLink>
    </DoneNotice>
  );
}
