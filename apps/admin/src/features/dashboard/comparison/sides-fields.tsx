import { type ComparedDashboard, type ComparedSide, mostSides } from '@assay/core/analytics';
import { ActionIcon, Button, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { DayField } from '../../../lists/day-field.tsx';
import { letterOf } from './compared-words.ts';

type SidesFieldsProps = {
  sides: readonly ComparedSide[];
  assessments: readonly { assessmentId: string; name: string }[];
  /** What is known of the sides; those of before while others are on their way. */
  compared: readonly ComparedDashboard[];
  onSides: (sides: readonly ComparedSide[]) => void;
};

/** What is held against what: up to four, the first is what the others are held against. */
export function SidesFields({ sides, assessments, compared, onSides }: SidesFieldsProps) {
  const last = sides.at(-1);
  const first = assessments[0]?.assessmentId;
  const added = last ?? (first === undefined ? null : { assessmentId: first, openingId: null, role: null, from: null, until: null });
  const roles = rolesOf(compared, sides[0]);
  return (
    <Stack gap="xs">
      {sides.map((side, index) => (
        <SideFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a side is its place; two may be the same for a while
          key={index}
          letter={letterOf(index)}
          side={side}
          assessments={assessments}
          openings={compared.find((one) => one.side.assessmentId === side.assessmentId)?.openings ?? []}
          onSide={(changed) => onSides(sides.with(index, changed))}
          onRemove={() => onSides(sides.toSpliced(index, 1))}
        />
      ))}
      <Group gap="xs">
        {sides.length >= mostSides || added === null ? null : (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onSides([...sides, added])}>
            Add a side
          </Button>
        )}
        {sides[0] === undefined || roles.length < 2 ? null : (
          <Button variant="subtle" onClick={() => onSides(sidesOfRoles(sides[0], roles))}>
            One side for each role
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Of the first side's openings; at most as many as there can be sides. */
const rolesOf = (compared: readonly ComparedDashboard[], first: ComparedSide | undefined): readonly string[] => {
  const openings = compared.find(({ side }) => side.assessmentId === first?.assessmentId)?.openings ?? [];
  return [...new Set(openings.flatMap(({ role }) => (role === '' ? [] : [role])))].slice(0, mostSides);
};

const sidesOfRoles = (first: ComparedSide | undefined, roles: readonly string[]): readonly ComparedSide[] =>
  first === undefined ? [] : roles.map((role) => ({ ...first, openingId: null, role }));

type SideFieldsProps = Pick<SidesFieldsProps, 'assessments'> & {
  letter: string;
  side: ComparedSide;
  openings: ComparedDashboard['openings'];
  onSide: (side: ComparedSide) => void;
  onRemove: () => void;
};

/** An opening or a role: one field, for one of them is enough. */
const roleMark = 'role:';

function SideFields({ letter, side, assessments, openings, onSide, onRemove }: SideFieldsProps) {
  const roles = [...new Set(openings.flatMap(({ role }) => (role === '' ? [] : [role])))];
  const chosen = side.openingId ?? (side.role === null ? null : `${roleMark}${side.role}`);
  const narrow = (value: string | null): ComparedSide =>
    value?.startsWith(roleMark) === true
      ? { ...side, openingId: null, role: value.slice(roleMark.length) }
      : { ...side, openingId: value, role: null };
  return (
    <Paper withBorder px="md" py="xs" bg="var(--assay-surface)" component="section" aria-label={`Side ${letter}`}>
      <Group gap="xs">
        <Text fw={600} w="1.25rem">
          {letter}
        </Text>
        <Select
          aria-label={`Assessment of side ${letter}`}
          allowDeselect={false}
          flex="2 1 12rem"
          data={assessments.map(({ assessmentId, name }) => ({ value: assessmentId, label: name }))}
          value={side.assessmentId}
          onChange={(value) => onSide({ ...side, assessmentId: value ?? side.assessmentId, openingId: null, role: null })}
        />
        <Select
          aria-label={`Opening of side ${letter}`}
          placeholder="All openings"
          clearable
          clearButtonProps={{ 'aria-label': `All openings of side ${letter}` }}
          flex="2 1 12rem"
          data={[
            { group: 'Openings', items: openings.map(({ openingId, title }) => ({ value: openingId, label: title })) },
            ...(roles.length < 2
              ? []
              : [{ group: 'Roles', items: roles.map((role) => ({ value: `${roleMark}${role}`, label: `Role ${role}` })) }]),
          ]}
          value={chosen}
          onChange={(value) => onSide(narrow(value))}
        />
        <DayField
          label="From"
          value={side.from ?? undefined}
          onChange={(from) => onSide({ ...side, from: from ?? null, ...(isAfter(from, side.until) ? { until: null } : {}) })}
        />
        <DayField
          label="Until"
          value={side.until ?? undefined}
          onChange={(until) => onSide({ ...side, until: until ?? null, ...(isAfter(side.from, until) ? { from: null } : {}) })}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={`Take side ${letter} away`} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Paper>
  );
}

/** Of days upside down the one that was chosen last is meant. */
const isAfter = (from: string | null | undefined, until: string | null | undefined): boolean =>
  from != null && until != null && from > until;
