import type { ItemForStaff } from '@assay/core/candidates';
import { formatDuration } from '@assay/ui';
import { Paper, Text } from '@mantine/core';
import classes from './time-list.module.css';

/** How long each question was on the screen of somebody who was there: a bar and its number. */
export function TimeList({ items }: { items: readonly ItemForStaff[] }) {
  const longest = Math.max(1, ...items.map(({ seconds }) => seconds ?? 0));
  const total = items.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      <ul className={classes['list']}>
        {items.map(({ itemId, position, title, seconds }) => (
          <li key={itemId} className={classes['row']}>
            <span className={classes['title']}>
              {position}. {title}
            </span>
            <span className={classes['track']} aria-hidden>
              <span className={classes['bar']} style={{ width: `${(100 * (seconds ?? 0)) / longest}%` }} />
            </span>
            <span className={classes['number']}>{seconds === null ? 'not opened' : formatDuration(seconds * 1000)}</span>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="sm">
        {formatDuration(total * 1000)} in all, from the recording, good to a few seconds. Breaks, time away from the page and stretches of
        more than ten minutes without any movement are not counted.
      </Text>
    </Paper>
  );
}
