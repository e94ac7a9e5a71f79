import { Button, Group, Stack, Switch, TextInput } from '@mantine/core';
import { FieldsetCard } from '../../../forms/fieldset-card.tsx';
import type { YamlFileForm } from './yaml-file.ts';

const types = 'int, float, string, boolean, null, T[], { a: T }, map<string, T>, A | B';

/** The function that candidates write; without it they write a program. */
export function SignatureFields({ file }: { file: YamlFileForm }) {
  const hasSignature = file.at(['signature']) !== undefined;
  const parameters = file.list(['signature', 'parameters']);
  return (
    <FieldsetCard legend="What is written" note={`Types: ${types}.`}>
      <Switch
        label="A function; otherwise a program that reads standard input"
        checked={hasSignature}
        onChange={(event) =>
          file.set(
            ['signature'],
            event.currentTarget.checked ? { name: 'solve', parameters: [{ name: 'values', type: 'int[]' }], returns: 'int' } : undefined,
          )
        }
      />
      {hasSignature ? (
        <Stack>
          <Group grow>
            <TextInput
              label="Name of the function"
              value={file.text(['signature', 'name'])}
              onChange={(event) => file.set(['signature', 'name'], event.currentTarget.value)}
            />
            <TextInput
              label="Returns"
              value={file.text(['signature', 'returns'])}
              onChange={(event) => file.set(['signature', 'returns'], event.currentTarget.value)}
            />
          </Group>
          {parameters.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a parameter is its place
            <Group key={index} align="end">
              <TextInput
                label={`Parameter ${index + 1}`}
                flex={1}
                value={file.text(['signature', 'parameters', index, 'name'])}
                onChange={(event) => file.set(['signature', 'parameters', index, 'name'], event.currentTarget.value)}
              />
              <TextInput
                label={`Type of parameter ${index + 1}`}
                flex={2}
                value={file.text(['signature', 'parameters', index, 'type'])}
                onChange={(event) => file.set(['signature', 'parameters', index, 'type'], event.currentTarget.value)}
              />
              <Button
                variant="subtle"
                aria-label={`Remove parameter ${index + 1}`}
                onClick={() => file.set(['signature', 'parameters', index], undefined)}
              >
                Remove
              </Button>
            </Group>
          ))}
          <Button
            variant="default"
            w="fit-content"
            onClick={() => file.add(['signature', 'parameters'], { name: `value${parameters.length + 1}`, type: 'int' })}
          >
            Add a parameter
          </Button>
        </Stack>
      ) : null}
    </FieldsetCard>
  );
}
