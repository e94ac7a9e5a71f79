import { ErrorNotice } from '@assay/ui';
import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

type CheckedListProps = {
  /** What would come of it, in a sentence. */
  heading: string;
  /** Below a heading of the page's own, or of one of its parts. */
  order: 2 | 3;
  note: string | null;
  error: Error | null;
  /** What did not happen, where there is an error. */
  refused: string;
  children: ReactNode;
};

/** What would come of a pasted list, before anything does. */
export function CheckedList({ heading, order, note, error, refused, children }: CheckedListProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // Follows its appearance below the button that asked for it.
  useEffect(() => title.current?.focus(), []);
  return (
    <Stack component="section" gap="lg" aria-label="What would come of it">
      <div>
        <Title order={order} size={order === 2 ? 'h3' : 'h4'} ref={title} tabIndex={-1} style={{ outline: 'none' }}>
          {heading}
        </Title>
        {note === null ? null : (
          <Text size="sm" c="dimmed" mt={4} style={{ overflowWrap: 'anywhere' }}>
            {note}
          </Text>
        )}
      </div>
      {error === null ? null : <ErrorNotice error={error} title={refused} kept="The list is still here." />}
      {children}
    </Stack>
  );
}

/** The button that takes the list in, and beside it what stays out. */
export function CheckedListAction({ leftOut, children }: { leftOut: string | null; children: ReactNode }) {
  return (
    <Group gap="sm">
      {children}
      {leftOut === null ? null : (
        <Text size="sm" c="dimmed">
          {leftOut}
        </Text>
      )}
    </Group>
  );
}
