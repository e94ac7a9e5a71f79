import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FieldsetCard } from '../../../forms/fieldset-card.tsx';
import { toNumber } from '../../../forms/form-errors.ts';
import type { YamlFileForm } from './yaml-file.ts';

/** What the groups of cases weigh. */
export function GroupFields({ file }: { file: YamlFileForm }) {
  const [name, setName] = useState('');
  const groups = file.at(['groups']);
  const weights = typeof groups === 'object' && groups !== null ? Object.entries(groups) : [];
  const sum = weights.reduce((total, [, weight]) => total + Number(weight), 0);
  const add = () => {
    file.set(['groups', name.trim()], 1);
    setName('');
  };
  return (
    <FieldsetCard legend="Groups of cases" note="Each gives its share of the points, times the share of its cases that pass.">
      {weights.map(([group, weight]) => (
        <Group key={group} align="end">
          <NumberInput
            label={`Weight of ${group}`}
            w="12rem"
            min={0}
            value={String(weight)}
            onChange={(next) => file.set(['groups', group], toNumber(String(next)))}
          />
          <Text size="sm" c="dimmed" pb={8}>
            {sum > 0 ? `${Math.round((100 * Number(weight)) / sum)} % of the points` : ''}
          </Text>
          <Button variant="subtle" onClick={() => file.set(['groups', group], undefined)} aria-label={`Remove the group ${group}`}>
            Remove
          </Button>
        </Group>
      ))}
      <Group align="end">
        <TextInput label="New group" w="12rem" placeholder="edges" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button variant="default" onClick={add} disabled={!/^[a-z][a-z0-9-]*$/.test(name.trim())}>
          Add a group
        </Button>
      </Group>
    </FieldsetCard>
  );
}
