import type { Application, OpenLinkForVisitor } from '@assay/core/open-links';
import { EmptyState } from '@assay/ui';
import { Anchor, Button, Card, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconArrowRight, IconDoorOff } from '@tabler/icons-react';
import { ArrivalTitle } from '../../layout/arrival-title.tsx';

/** Before going on: the link that leads back, shown this once. */
export function Entered({ url, onGoOn }: { url: string; onGoOn: () => void }) {
  return (
    <Card withBorder padding="xl">
      <Stack>
        <ArrivalTitle>You are in</ArrivalTitle>
        <Text>
          This is your own link. With it and your e-mail address you can come back, also on another device. Keep it: it is shown only now.
        </Text>
        <Text ff="monospace" size="sm" className="breaks-anywhere">
          {url}
        </Text>
        <Group gap="xs">
          <Button onClick={onGoOn} rightSection={<IconArrowRight size={18} aria-hidden />}>
            Read the rules
          </Button>
          <CopyButton value={url}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy the link'}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Card>
  );
}

/** Said of every address: only its owner learns more. */
export function LetterOnItsWay({ email, contact }: { email: string; contact: OpenLinkForVisitor['contact'] }) {
  return (
    <Card withBorder padding="xl">
      <Stack>
        <ArrivalTitle>Look into your mail</ArrivalTitle>
        <Text className="breaks-anywhere">
          A letter with your own link goes to <b>{email}</b>, so that nobody else comes in by your address. It can take a few minutes; look
          among unwanted mail, too.
        </Text>
        <Text>
          No letter? Then the address has a slip, or you took this assessment before. {contact.name} can tell you:{' '}
          <Anchor href={`mailto:${contact.email}`} underline="always">
            {contact.email}
          </Anchor>
        </Text>
      </Stack>
    </Card>
  );
}

/** The address is known to the team. What is known is told to nobody who only typed it. */
export function KnownAddress({ contact }: Pick<Extract<Application, { kind: 'known' }>, 'contact'>) {
  return (
    <Card withBorder padding="xl">
      <Stack>
        <ArrivalTitle>The team knows this address</ArrivalTitle>
        <Text>
          Did you get a link from this team before? Open that one. Otherwise write to {contact.name}, who tells you how it goes on:{' '}
          <Anchor href={`mailto:${contact.email}`} underline="always">
            {contact.email}
          </Anchor>
        </Text>
      </Stack>
    </Card>
  );
}

const reasons = {
  closed: 'The team has closed it: nobody can apply by it any more.',
  ended: 'The time to apply is over.',
  full: 'As many people have applied as the team can look at.',
} as const;

export function NoMoreApplications({ link, state }: { link: OpenLinkForVisitor; state: keyof typeof reasons }) {
  return (
    <EmptyState title="Applying is over" icon={<IconDoorOff size={36} stroke={1.5} />} order={1}>
      {reasons[state]} If you have applied already, your own link goes on working. Questions? Write to {link.contact.name}:{' '}
      <Anchor href={`mailto:${link.contact.email}`} underline="always">
        {link.contact.email}
      </Anchor>
    </EmptyState>
  );
}
