import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type PageProps = {
  title: string;
  /** Where this page belongs: a link, shown above the title. */
  above?: ReactNode;
  /** What stands beside the title, such as a state. */
  beside?: ReactNode;
  /** One sentence that answers what the reader came for. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** `form`: a column one can read; `list`: the whole width. */
  width?: 'form' | 'list';
  children: ReactNode;
};

export function Page({ title, above, beside, lead, actions, width = 'list', children }: PageProps) {
  useDocumentTitle(`${title} · Assay`);
  return (
    <div className={classes['page']} data-width={width}>
      <header className={classes['header']}>
        <div className={classes['heading']}>
          {above === undefined ? null : (
            <Text component="div" size="sm" mb={4}>
              {above}
            </Text>
          )}
          <Group gap="sm" align="center">
            <Title order={1} className={classes['title']} tabIndex={-1} data-page-title>
              {title}
            </Title>
            {beside}
          </Group>
          {lead === undefined ? null : (
            <Text component="div" c="dimmed" mt={4}>
              {lead}
            </Text>
          )}
        </div>
        {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
      </header>
      <Stack gap="xl">{children}</Stack>
    </div>
  );
}

type PartProps = {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** Where links from other pages lead. */
  id?: string;
  children: ReactNode;
};

/** A part of a page with its heading. */
export function Part({ title, note, actions, id, children }: PartProps) {
  return (
    <section {...(id === undefined ? {} : { id })}>
      <Group justify="space-between" align="end" mb="sm" gap="sm">
        <div>
          <Title order={2} size="h4">
            {title}
          </Title>
          {note === undefined ? null : (
            <Text c="dimmed" size="sm" component="div">
              {note}
            </Text>
          )}
        </div>
        {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </section>
  );
}
