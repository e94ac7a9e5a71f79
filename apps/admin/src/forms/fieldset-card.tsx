import { Fieldset, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './fieldset-card.module.css';

type FieldsetCardProps = {
  legend: string;
  note?: ReactNode;
  /** Small buttons beside the legend. */
  actions?: ReactNode;
  children: ReactNode;
};

export function FieldsetCard({ legend, note, actions, children }: FieldsetCardProps) {
  return (
    <Fieldset legend={legend} className={classes['card'] ?? ''} classNames={{ legend: classes['legend'] ?? '' }}>
      {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
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
