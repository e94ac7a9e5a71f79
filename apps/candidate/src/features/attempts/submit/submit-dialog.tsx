import { ErrorNotice } from '@assay/ui';
import { Button, Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconBookmarkFilled, IconCheck, IconCircle, IconCircleHalf2 } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Recorder } from '../recorder/recorder.ts';
import { type ItemState, progressWords } from '../workplace/item-progress.ts';
import { useRecorderView } from '../workplace/use-recorder-view.ts';
import { summaryWords, unsentWords } from './submit-words.ts';

const icons = { untouched: IconCircle, begun: IconCircleHalf2, answered: IconCheck } as const;

type SubmitDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  recorder: Recorder;
  items: readonly ItemState[];
  /** Closes the dialog and shows the question. */
  onGoTo: (index: number) => void;
  timeLeft: ReactNode;
  /** That files have not arrived; null when none are missing. */
  missingFiles: string | null;
  isPractice: boolean;
  onSubmit: () => void;
  isSubmitting: boolean;
  error: unknown;
};

/** What is answered and what is not, each a way back to its question; what has not been sent; what happens next. */
export function SubmitDialog(props: SubmitDialogProps) {
  const { isOpen, onClose, recorder, items, onGoTo, timeLeft, missingFiles, isPractice, onSubmit, isSubmitting, error } = props;
  const unsent = useRecorderView(recorder, (view) => unsentWords(view.save));
  const isOffline = useRecorderView(recorder, (view) => view.save.kind === 'offline');
  // Whoever goes to a question is there, not back at the button that opened this.
  const [isLeaving, setIsLeaving] = useState(false);
  if (isOpen && isLeaving) setIsLeaving(false);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      returnFocus={!isLeaving}
      title={isPractice ? 'Submit your practice round?' : 'Submit your answers?'}
      closeOnClickOutside={!isSubmitting}
      closeOnEscape={!isSubmitting}
      withCloseButton={!isSubmitting}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Text>{summaryWords(items)}</Text>
        <ul className="submit-list">
          {items.map((item, index) => {
            const Icon = icons[item.progress];
            return (
              <li key={item.itemId}>
                <UnstyledButton
                  className="submit-item"
                  disabled={isSubmitting}
                  title="Go to this question"
                  onClick={() => {
                    setIsLeaving(true);
                    onGoTo(index);
                  }}
                >
                  <Icon size={18} aria-hidden className={item.progress === 'answered' ? 'rule-allowed' : 'rule-plain'} />
                  <Text span size="sm" dir="auto" className="submit-title breaks-anywhere">
                    {index + 1}. {item.title}
                  </Text>
                  {item.isMarked && <IconBookmarkFilled size={14} aria-hidden className="item-mark" />}
                  <Text span size="sm" c="dimmed" className="submit-progress">
                    {progressWords(item)}
                  </Text>
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
        {unsent !== null && (
          <Text size="sm" role="status">
            <b>{unsent}</b>
          </Text>
        )}
        {missingFiles !== null && (
          <Text size="sm" role="status">
            <b>{missingFiles}</b>
          </Text>
        )}
        <Text size="sm">
          Afterwards nothing can be changed, also if time is left{timeLeft === null ? '' : ' ('}
          {timeLeft}
          {timeLeft === null ? '' : ')'}.{' '}
          {isPractice ? 'In the real attempt you get a receipt at once.' : 'You get a receipt at once; the hidden cases run after that.'}
        </Text>
        {isSubmitting && isOffline && (
          <Text size="sm" role="status">
            You are offline. It is submitted as soon as the connection is back; keep this page open.
          </Text>
        )}
        {error !== null && <ErrorNotice error={error} title="It was not submitted" kept="Your answers are kept; the time goes on." />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={isSubmitting} data-autofocus>
            Keep working
          </Button>
          <Button onClick={onSubmit} loading={isSubmitting}>
            Submit
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
