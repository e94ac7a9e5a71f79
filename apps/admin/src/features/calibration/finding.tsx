import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './finding.module.css';

/** Something to look at, in words that the sign repeats. */
export function Finding({ children }: { children: string }) {
  return (
    <Text size="sm" component="p" className={classes['finding']}>
      <IconAlertTriangle size={15} aria-hidden className={classes['sign']} />
      <span>{children}</span>
    </Text>
  );
}
