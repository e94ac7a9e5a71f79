import { Button } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';

type MarkButtonProps = { isMarked: boolean; isReadOnly: boolean; onMark: (isMarked: boolean) => void };

/** The candidate's own mark, to come back to a question; nobody else is shown it. */
export function MarkButton({ isMarked, isReadOnly, onMark }: MarkButtonProps) {
  const Icon = isMarked ? IconBookmarkFilled : IconBookmark;
  return (
    <Button
      size="compact-sm"
      variant={isMarked ? 'light' : 'default'}
      leftSection={<Icon size={16} aria-hidden />}
      aria-pressed={isMarked}
      title={isMarked ? 'Take the mark back' : 'Mark this question to come back to it; only you see the mark'}
      disabled={isReadOnly}
      onClick={() => onMark(!isMarked)}
    >
      {isMarked ? 'Marked' : 'Mark for review'}
    </Button>
  );
}
