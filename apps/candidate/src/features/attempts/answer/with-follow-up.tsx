import type { ItemForCandidate } from '@assay/core/attempts';
import { followUpDocument } from '@assay/core/attempts';
import { formatCount, Statement } from '@assay/ui';
import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { PlainEditor } from '../../../editor/plain-editor.tsx';
import type { Recorder } from '../recorder/recorder.ts';
import { TooLong } from './too-long.tsx';

type WithFollowUpProps = { item: ItemForCandidate; recorder: Recorder; isReadOnly: boolean; children: ReactNode };

/** An answer, and below it what is asked about it, where the question has that. */
export function WithFollowUp({ item, recorder, isReadOnly, children }: WithFollowUpProps) {
  const { followUp } = item.question;
  // An attempt that began before the question asked has no place for the answer.
  if (followUp === undefined || followUp === null || item.answer.followUp === null) return children;
  return (
    <div className="answer">
      <div className="answer-above">{children}</div>
      <FollowUp key={item.itemId} item={item} followUp={followUp} recorder={recorder} isReadOnly={isReadOnly} />
    </div>
  );
}

type FollowUpProps = Omit<WithFollowUpProps, 'children'> & { followUp: NonNullable<ItemForCandidate['question']['followUp']> };

function FollowUp({ item, followUp, recorder, isReadOnly }: FollowUpProps) {
  const [isTooLong, setIsTooLong] = useState(false);
  // On a small screen the answer itself needs the room.
  const isNarrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false });
  return (
    <details className="follow-up" open={!isNarrow}>
      <summary>A question about your answer</summary>
      <Statement html={followUp.html} isInline />
      <Text size="xs" c="dimmed">
        A few words are enough. They earn no points, and help whoever reads your answer; {formatCount(followUp.minutes, 'minute')} for them{' '}
        {followUp.minutes === 1 ? 'is' : 'are'} in your time.
      </Text>
      {isTooLong && <TooLong />}
      <div className="follow-up-place">
        <PlainEditor
          document={followUpDocument(item.itemId)}
          textOf={recorder.answers.textOf}
          isReadOnly={isReadOnly}
          isProse
          label={`A question about your answer to question ${item.position}`}
          onEdit={(edited, input, changes, wholeText) => {
            const result = recorder.edit(edited, input, changes, wholeText);
            setIsTooLong(result === 'too_long');
            return result;
          }}
        />
      </div>
    </details>
  );
}
