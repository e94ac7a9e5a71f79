import { Text } from '@mantine/core';
import type { ReviewWriterView } from './review-writer.ts';

const words = {
  saved: 'Saved',
  waiting: 'Not saved yet',
  saving: 'Saving',
  away: 'The server does not answer: kept here and tried again',
  elsewhere: 'Saved in another tab',
  refused: 'Not saved',
} as const satisfies Record<ReviewWriterView['state'], string>;

/** Whether the server has what was chosen. */
export const SavedSign = ({ state }: Pick<ReviewWriterView, 'state'>) => (
  <Text size="xs" c="dimmed">
    {words[state]}
  </Text>
);
