import { type ComparedDashboard, type ComparedSide, mostSides } from '@assay/core/analytics';
import type { OpeningRow } from '@assay/core/openings';
import { ActionIcon, Button, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { DayField } from '../../../lists/day-field.tsx';
import { letterOf } from './compared-words.ts';
import { sidesByLevel, sidesByRole } from './side-presets.ts';

type SidesFieldsProps = {
  sides: readonly ComparedSide[];
  assessments: readonly { assessmentId: string; name: string }[];
  /** What is known of the sides; those of before while others are on their way. */
  compared: readonly ComparedDashboard[];
  /** All that may be read, of every assessment. */
  openings: readonly OpeningRow[];
  /** Whoever may see no people compares whole assessments. */
  mayNarrow: boolean;
  onSides: (sides: readonly ComparedSide[]) => void;
};

/** What is held against what: up to four, the first is what the others are held against. */
export function SidesFields({ sides, assessments, compared, openings, mayNarrow, onSides }: SidesFieldsProps) {
  const last = sides.at(-1);
  const first = assessments[0]?.assessmentId;
  const added =
    last ?? (first === undefined ? null : { assessmentId: first, openingId: null, role: null, level: null, from: null, until: null });
  const presets = !mayNarrow
    ? []
    : [
        { words: 'One side for each role', preset: sidesByRole(sides[0], compared) },
        { words: 'One side for each level', preset: sidesByLevel(sides[0], openings) },
      ];
  return (
    <Stack gap="xs">
      {sides.map((side, index) => (
        <SideFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a side is its place; two may be the same for a while
          key={index}
          letter={letterOf(index)}
          side={side}
          assessments={assessments}
          mayNarrow={mayNarrow}
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
        {presets.map(({ words, preset }) =>
          preset.length === 0 ? null : (
            <Button key={words} variant="subtle" onClick={() => onSides(preset)}>
              {words}
            </Button>
          ),
        )}
      </Group>
    </Stack>
  );
}

type SideFieldsProps = Pick<SidesFieldsProps, 'assessments' | 'mayNarrow'> & {
  letter: string;
  side: ComparedSide;
  openings: ComparedDashboard['openings'];
  onSide: (side: ComparedSide) => void;
  onRemove: () => void;
};

/** An opening, a role, or one level of a role: one field, for one of them is enough. */
type RoleGroup = { value: string; label: string; role: string | null; level: string | null };

const narrowedTo = ({ role, level }: Pick<ComparedSide, 'role' | 'level'>): string | null =>
  role === null && level === null ? null : JSON.stringify([role, level]);

/** The roles of the openings, and their levels, where there are several; and what the side is narrowed to anyway. */
function groupsOf(openings: ComparedDashboard['openings'], side: ComparedSide): readonly RoleGroup[] {
  const placed = openings.filter(({ role }) => role !== '');
  const several = (found: readonly RoleGroup[]) => {
    const distinct = [...new Map(found.map((group) => [group.value, group])).values()];
    return distinct.length < 2 ? [] : distinct;
  };
  const group = (role: string | null, level: string | null): RoleGroup => ({
    value: narrowedTo({ role, level }) ?? '',
    label: level === null ? `Role ${role ?? ''}` : [role, level].filter((word) => word !== null).join(', '),
    role,
    level,
  });
  const found = [
    ...several(placed.map(({ role }) => group(role, null))),
    ...several(placed.flatMap(({ role, level }) => (level === '' ? [] : group(role, level)))),
  ];
  const own = group(side.role, side.level);
  return own.value === '' || found.some(({ value }) => value === own.value) ? found : [...found, own];
}

function SideFields({ letter, side, assessments, openings, mayNarrow, onSide, onRemove }: SideFieldsProps) {
  const groups = groupsOf(openings, side);
  const narrow = (value: string | null): ComparedSide => {
    const group = groups.find((one) => one.value === value);
    return { ...side, openingId: group === undefined ? value : null, role: group?.role ?? null, level: group?.level ?? null };
  };
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
          onChange={(value) => onSide({ ...side, assessmentId: value ?? side.assessmentId, openingId: null, role: null, level: null })}
        />
        {mayNarrow ? (
          <>
            <Select
              aria-label={`Opening of side ${letter}`}
              placeholder="All openings"
              clearable
              clearButtonProps={{ 'aria-label': `All openings of side ${letter}` }}
              flex="2 1 12rem"
              data={[
                { group: 'Openings', items: openings.map(({ openingId, title }) => ({ value: openingId, label: title })) },
                ...(groups.length === 0 ? [] : [{ group: 'Roles', items: groups.map(({ value, label }) => ({ value, label })) }]),
              ]}
              value={side.openingId ?? narrowedTo(side)}
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
          </>
        ) : null}
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
