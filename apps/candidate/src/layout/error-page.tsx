import { Button, Card, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { knownContact } from './known-contact.ts';
import { PageFrame } from './page-frame.tsx';

type ErrorPageProps = {
  title: string;
  /** What happened, in a sentence. */
  children: ReactNode;
  /** What of the person's work is safe. */
  kept: string;
  action: { label: string; onClick: () => void } | null;
};

/** A page that says what happened, what was kept, what to do and, where this tab knows, whom to write to. */
export function ErrorPage({ title, children, kept, action }: ErrorPageProps) {
  const contact = knownContact();
  return (
    <PageFrame contact={contact}>
      <Card withBorder p={{ base: 'lg', sm: 'xl' }} role="alert">
        <Stack gap="sm" align="flex-start">
          <Title order={1} size="h2">
            {title}
          </Title>
          <Text>{children}</Text>
          <Text>{kept}</Text>
          {contact === null && (
            <Text size="sm" c="dimmed">
              If it stays, answer the message that your invitation came with.
            </Text>
          )}
          {action !== null && <Button onClick={action.onClick}>{action.label}</Button>}
        </Stack>
      </Card>
    </PageFrame>
  );
}
