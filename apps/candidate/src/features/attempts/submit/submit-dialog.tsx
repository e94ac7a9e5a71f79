import { ErrorNotice } from '@assay/ui';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconCircle, IconCircleHalf2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type ItemProgress, progressWords } from '../workplace/item-progress.ts';

const icons = { untouched: IconCircle, begun: IconCircleHalf2, answered: IconCheck } as const;

type SubmitDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  items: readonly { itemId: string; title: string; progress: ItemProgress }[];
  timeLeft: ReactNode;
  onSubmit: () => void;
  isSubmitting: boolean;
  isOffline: boolean;
  error: unknown;
};

/** What is answered, what is not, what happens next. */
export function SubmitDialog({ isOpen, onClose, items, timeLeft, onSubmit, isSubmitting, isOffline, error }: SubmitDialogProps) {
  const open = items.filter((item) => item.progress === 'untouched').length;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Submit your answers?"
      closeOnClickOutside={!isSubmitting}
      closeOnEscape={!isSubmitting}
      withCloseButton={!isSubmitting}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <ul className="submit-list">
          {items.map((item, index) => {
            const Icon = icons[item.progress];
            return (
              <li key={item.itemId}>
                <Icon size={18} aria-hidden className={item.progress === 'answered' ? 'rule-allowed' : 'rule-plain'} />
                <Text size="sm">
                  {index + 1}. {item.title}
                </Text>
                <Text size="sm" c="dimmed" ml="auto" className="submit-progress">
                  {progressWords(item.progress)}
                </Text>
              </li>
            );
          })}
        </ul>
        <Text size="sm">
          {open > 0 && <b>{open === 1 ? 'One question is not begun. ' : `${open} questions are not begun. `}</b>}
          Afterwards nothing can be changed, also if time is left{timeLeft === null ? '' : ' ('}
          {timeLeft}
          {timeLeft === null ? '' : ')'}. You get a receipt at once; the hidden cases run after that.
        </Text>
        {isSubmitting && isOffline && (
          <Text size="sm" role="status">
            You are offline. It is submitted as soon as the connection is back; keep this page open.
          </Text>
        )}
        {error !== null && <ErrorNotice error={error} title="It was not submitted" kept="Your answers are kept; the time goes on." />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={isSubmitting}>
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
