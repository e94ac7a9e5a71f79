import { Group, VisuallyHidden } from '@mantine/core';
import classes from './difficulty-dots.module.css';

export function DifficultyDots({ difficulty }: { difficulty: number }) {
  return (
    <Group gap={3} wrap="nowrap" component="span" title={`Difficulty ${difficulty} of 5`}>
      <VisuallyHidden>{difficulty} of 5</VisuallyHidden>
      {[1, 2, 3, 4, 5].map((step) => (
        <span key={step} className={classes['dot']} data-on={step <= difficulty} aria-hidden />
      ))}
    </Group>
  );
}
