import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFlagQuestion } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ProblemWords, ReportDialog } from './report-dialog.tsx';

type ReportButtonProps = { title: string; isPractice: boolean; onReport: (problem: ProblemWords) => Promise<unknown> };

/** The dialog is loaded when it is first asked for, by hand: without a connection it must not take the page down with it. */
export function ReportButton({ title, isPractice, onReport }: ReportButtonProps) {
  const [isOpen, dialog] = useDisclosure(false);
  const [Dialog, setDialog] = useState<typeof ReportDialog | null>(null);
  const [isOutOfReach, setIsOutOfReach] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    setIsOutOfReach(false);
    import('./report-dialog.tsx').then(
      (loaded) => {
        setDialog(() => loaded.ReportDialog);
        dialog.open();
      },
      () => setIsOutOfReach(true),
    );
  };
  // The dialog comes about open, so it does not know what had the focus before.
  const close = () => {
    dialog.close();
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFlagQuestion size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={open}
      >
        Report a problem
      </Button>
      <Text size="sm" role="status">
        {isOutOfReach && 'This needs a connection. Go on working, and try again when it is back.'}
      </Text>
      {Dialog !== null && <Dialog isOpen={isOpen} onClose={close} title={title} isPractice={isPractice} onReport={onReport} />}
    </>
  );
}
