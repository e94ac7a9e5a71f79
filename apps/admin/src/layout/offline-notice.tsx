import { Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import classes from './shell.module.css';

/** Nothing is loaded or sent while the browser knows of no network: whoever waits for a page learns why. */
export function OfflineNotice() {
  const { online } = useNetwork();
  return (
    <div role="status">
      {online ? null : (
        <Text size="sm" className={classes['offline'] ?? ''}>
          <IconWifiOff size={18} stroke={1.75} aria-hidden />
          <span>You are offline. What is here stays; loading and saving go on by themselves when the connection is back.</span>
        </Text>
      )}
    </div>
  );
}
