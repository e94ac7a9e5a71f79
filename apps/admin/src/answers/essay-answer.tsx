import type { ItemForStaff } from '@assay/core/candidates';
import { formatCount, Statement } from '@assay/ui';
import { Paper, Text, Title } from '@mantine/core';
import { askedWords } from '../words/essay-words.ts';
import classes from './essay-answer.module.css';

/** What was written, with its markdown shown; as it was typed where that is not to be had. */
export function EssayAnswer({ item }: { item: Pick<ItemForStaff, 'answer' | 'essay' | 'late'> }) {
  const text = item.answer.prose ?? '';
  const { essay } = item;
  if (essay === null || text.trim() === '') {
    return (
      <Title order={3} size="h5">
        Nothing was written
      </Title>
    );
  }
  // The rendered text is the one that was in time.
  const isRendered = essay.html !== '' && item.late === null;
  return (
    <div>
      <Title order={3} size="h5">
        Answer
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {formatCount(essay.words, 'word')}
        {askedWords(essay.asked)}
      </Text>
      <Paper withBorder p="lg" bg="var(--assay-surface)" className={classes['essay']} dir="auto">
        {isRendered ? <Statement html={essay.html} /> : <p className={classes['typed']}>{text}</p>}
      </Paper>
    </div>
  );
}
