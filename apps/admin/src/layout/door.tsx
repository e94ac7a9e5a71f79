import { Wordmark } from '@assay/ui';
import { Paper, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './door.module.css';

/** The frame of the pages before one is inside: sign-in and set-up. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  useDocumentTitle(`${title} · Assay`);
  return (
    <main className={classes['door']}>
      <div className={classes['column']}>
        <div className={classes['brand']}>
          <Wordmark />
        </div>
        <Paper withBorder p="xl" radius="lg" className={classes['paper']}>
          <Title order={1} size="h3" mb="lg">
            {title}
          </Title>
          {children}
        </Paper>
      </div>
    </main>
  );
}
