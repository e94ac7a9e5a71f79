import { formatCountdown, formatDateTime } from '@assay/ui';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { nothingSpoken, spokenMinutes } from './spoken-minutes.ts';

/** In the last five minutes the time stays in sight. */
const alwaysShownMs = 5 * 60_000;

type AttemptTimerProps = { closesAt: Date; now: Date };

/** The remaining time, calm to the end; hidden by whoever works better without it. */
export function AttemptTimer({ closesAt, now }: AttemptTimerProps) {
  const [isHidden, setIsHidden] = useState(false);
  const remainingMs = Math.max(0, closesAt.getTime() - now.getTime());
  const [spoken, setSpoken] = useState(() => nothingSpoken(remainingMs));
  const toSay = spokenMinutes(spoken, remainingMs);
  if (toSay !== spoken) setSpoken(toSay);
  const mayHide = remainingMs > alwaysShownMs;
  const isShown = !isHidden || !mayHide;
  return (
    <>
      <UnstyledButton
        className="timer"
        aria-label={isShown ? `Time left: ${formatCountdown(remainingMs)}${mayHide ? '. Hide it' : ''}` : 'Show the time left'}
        title={`${mayHide ? (isShown ? 'Hide the time' : 'Show the time') : 'Time left'}; it ends ${formatDateTime(closesAt)}`}
        disabled={!mayHide}
        onClick={() => setIsHidden(isShown)}
      >
        <IconClock size={16} aria-hidden />
        <span role="timer">{isShown ? formatCountdown(remainingMs) : 'Time hidden'}</span>
      </UnstyledButton>
      <VisuallyHidden role="status">{toSay.words}</VisuallyHidden>
    </>
  );
}
