import { type TeamRole, teamRoles } from '@assay/core/accounts';
import { Checkbox, Stack } from '@mantine/core';
import { roleWords } from '../../words/role-words.ts';

type RoleChoiceProps = { value: readonly TeamRole[]; onChange: (roles: TeamRole[]) => void; error?: string | null };

export function RoleChoice({ value, onChange, error = null }: RoleChoiceProps) {
  return (
    <Checkbox.Group
      label="Roles"
      description="What somebody may do in this team. Several add up."
      value={[...value]}
      onChange={(chosen) => onChange(teamRoles.filter((role) => chosen.includes(role)))}
      error={error}
    >
      <Stack gap="xs" mt="xs" mb={4}>
        {teamRoles.map((role) => (
          <Checkbox key={role} value={role} label={roleWords[role].word} description={roleWords[role].does} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
