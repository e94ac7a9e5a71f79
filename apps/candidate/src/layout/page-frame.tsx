import { Wordmark } from '@assay/ui';
import { Anchor, Container, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type Contact = { name: string; email: string };

type PageFrameProps = {
  children: ReactNode;
  contact?: Contact | null;
  size?: 'sm' | 'lg';
};

/** Head, content and the person to ask: every page outside the working screen. */
export function PageFrame({ children, contact = null, size = 'sm' }: PageFrameProps) {
  return (
    <div className="page">
      <header className="page-head">
        <Container size={size} w="100%">
          <Wordmark />
        </Container>
      </header>
      <Container component="main" size={size} w="100%" py={{ base: 'lg', sm: 40 }}>
        {children}
      </Container>
      {contact !== null && (
        <Container component="footer" size={size} w="100%" pb="xl">
          <Group gap={6}>
            <Text size="sm" c="dimmed">
              Questions? Write to {contact.name}:
            </Text>
            <Anchor size="sm" href={`mailto:${contact.email}`} underline="always">
              {contact.email}
            </Anchor>
          </Group>
        </Container>
      )}
    </div>
  );
}
