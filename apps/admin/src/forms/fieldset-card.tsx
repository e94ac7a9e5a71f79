import { Fieldset, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './fieldset-card.module.css';

export function FieldsetCard({ legend, note, children }: { legend: string; note?: ReactNode; children: ReactNode }) {
  return (
    <Fieldset legend={legend} className={classes['card'] ?? ''} classNames={{ legend: classes['legend'] ?? '' }}>
      <Stack>
        {note === undefined ? null : (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
        {children}
      </Stack>
    </Fieldset>
  );
}
