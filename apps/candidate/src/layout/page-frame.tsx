import { Wordmark } from '@assay/ui';
import { Anchor, Container, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { type Contact, rememberContact } from './known-contact.ts';

type PageFrameProps = {
  children: ReactNode;
  contact?: Contact | null;
  size?: 'sm' | 'lg' | 'xl';
};

/** Head, content and the person to ask: every page outside the working screen. */
export function PageFrame({ children, contact = null, size = 'sm' }: PageFrameProps) {
  useEffect(() => {
    // Follows what is known: a later page may fail to load, and then still says whom to ask.
    if (contact !== null) rememberContact(contact);
  }, [contact]);
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
            <Text size="sm" c="dimmed" className="breaks-anywhere">
              Questions? Write to {contact.name}:
            </Text>
            <Anchor size="sm" className="breaks-anywhere" href={`mailto:${contact.email}`} underline="always">
              {contact.email}
            </Anchor>
          </Group>
        </Container>
      )}
    </div>
  );
}
