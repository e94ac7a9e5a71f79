import { Anchor, Group } from '@mantine/core';

type OnThisPageProps = {
  /** `id`: as of its `Part`. */
  parts: readonly { title: string; id: string }[];
};

/** Leads to the parts of a page that is too long to be looked through. Plain links: the browser takes the keyboard's place along. */
export function OnThisPage({ parts }: OnThisPageProps) {
  return (
    <Group component="nav" aria-label="On this page" gap="md">
      {parts.map(({ title, id }) => (
        <Anchor key={id} href={`#${id}`} size="sm">
          {title}
        </Anchor>
      ))}
    </Group>
  );
}
