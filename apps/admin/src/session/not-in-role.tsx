import { Group } from '@mantine/core';
import { ButtonLink } from '../layout/links.tsx';
import { Page } from '../layout/page.tsx';

/** In place of a page that is for other roles. */
export function NotInRole() {
  return (
    <Page
      title="Your role does not include this"
      lead="Nothing is wrong with the address: the page is for other roles. If you need it for your work, ask a manager or an owner."
      width="form"
    >
      <Group>
        <ButtonLink to="/">Go to Home</ButtonLink>
      </Group>
    </Page>
  );
}
