import { formatCount } from '@assay/ui';
import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { TextLink } from '../../layout/links.tsx';

type WaitingPeopleProps = {
  title: string;
  /** The part of a candidate's page where it is seen to. */
  hash: string;
  /** Whoever has waited longest first. */
  people: readonly { invitationId: string; name: string; opening: string; what: string }[];
};

const shown = 5;

/** People who wait for something that the team does on their page. */
export function WaitingPeople({ title, hash, people }: WaitingPeopleProps) {
  const more = people.length - shown;
  return (
    <Alert variant="default" icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />} title={title}>
      <List size="sm" listStyleType="none" spacing={2}>
        {people.slice(0, shown).map(({ invitationId, name, opening, what }) => (
          <List.Item key={`${invitationId} ${what}`}>
            <TextLink to="/invitations/$invitationId" params={{ invitationId }} hash={hash} size="sm" underline="always">
              {name}
            </TextLink>
            {`, ${opening}: ${what}`}
          </List.Item>
        ))}
      </List>
      {more <= 0 ? null : (
        <Text size="sm" c="dimmed" mt={4}>
          {`And ${formatCount(more, 'more', 'more')}; they move up as these are seen to.`}
        </Text>
      )}
    </Alert>
  );
}
