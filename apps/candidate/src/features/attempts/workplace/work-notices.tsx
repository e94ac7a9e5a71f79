import type { WritingDevice } from '@assay/core/attempts';
import { Button, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { Recorder } from '../recorder/recorder.ts';
import { standing } from './standing-words.ts';
import { useRecorderView } from './use-recorder-view.ts';
import { WorkNotice } from './work-notice.tsx';

type WorkNoticesProps = {
  recorder: Recorder;
  isOver: boolean;
  isPractice: boolean;
  /** That there is more time; null when there is nothing to tell. */
  moreTime: { words: string; onDismiss: () => void } | null;
  askWhoWrites: () => Promise<WritingDevice | null>;
  onTakeBack: () => void;
  /** What can wait until nothing stands in the way. */
  whenCalm: ReactNode;
  children: ReactNode;
};

/** What stands in the way of writing, news of the time, and further notices. Spoken is a notice's heading, once, when it appears. */
export function WorkNotices({ recorder, isOver, isPractice, moreTime, askWhoWrites, onTakeBack, whenCalm, children }: WorkNoticesProps) {
  const view = useRecorderView(recorder, (current) => current);
  const by = useWhoWrites(view.isWriter, askWhoWrites);
  const notice = standing({ view, isOver, isPractice, by });
  // Saving has its own live region, in its indicator.
  const isSpoken = notice !== null && notice.kind !== 'blocked' && notice.kind !== 'unavailable';
  return (
    <div className="work-notices">
      <VisuallyHidden role="status">{isSpoken ? `${notice.title}.` : ''}</VisuallyHidden>
      <VisuallyHidden role="status">{moreTime === null ? '' : `${moreTime.words}.`}</VisuallyHidden>
      {notice !== null && (
        <WorkNotice
          title={notice.title}
          actions={
            notice.kind === 'taken' ? (
              <Button size="compact-sm" onClick={onTakeBack}>
                Take back
              </Button>
            ) : undefined
          }
        >
          {notice.text}
        </WorkNotice>
      )}
      {moreTime !== null && (
        <WorkNotice
          title={moreTime.words}
          actions={
            <Button size="compact-sm" variant="subtle" onClick={moreTime.onDismiss}>
              Dismiss
            </Button>
          }
        />
      )}
      {notice === null && whenCalm}
      {children}
    </div>
  );
}

/** Asked once when this page has been taken over; unknown where the question does not get through. */
function useWhoWrites(isWriter: boolean, askWhoWrites: () => Promise<WritingDevice | null>): WritingDevice | null {
  const [by, setBy] = useState<WritingDevice | null>(null);
  const ask = useEffectEvent(askWhoWrites);
  useEffect(() => {
    if (isWriter) return;
    let isGone = false;
    ask().then(
      (device) => {
        if (!isGone) setBy(device);
      },
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [isWriter]);
  return isWriter ? null : by;
}
