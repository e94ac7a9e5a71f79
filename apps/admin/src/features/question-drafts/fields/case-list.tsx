import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { FieldsetCard } from '../../../forms/fieldset-card.tsx';
import { JsonField } from './json-field.tsx';
import { TextArea } from './text-area.tsx';
import type { YamlFileForm } from './yaml-file.ts';

type CaseListProps = {
  /** tests/sample.yaml or tests/hidden.yaml. */
  file: YamlFileForm;
  what: 'Visible' | 'Hidden';
  note: string;
  /** Cases of a program have standard input and output in the place of arguments. */
  isFunction: boolean;
};

/** The cases of one file, each with an id for good. */
export function CaseList({ file, what, note, isFunction }: CaseListProps) {
  const cases = file.list([]);
  if (file.error !== null) return <Text size="sm">{`The file cannot be read as it stands: ${file.error} Mend it under “Files”.`}</Text>;
  const add = () => {
    const about = { id: crypto.randomUUID(), why: 'what this case tests' };
    file.add([], isFunction ? { ...about, arguments: [], expected: null } : { ...about, stdin: '', stdout: '' });
  };
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {note}
      </Text>
      {cases.map((_, index) => (
        <FieldsetCard
          key={file.text([index, 'id']) || index}
          legend={`${what} case ${index + 1}`}
          actions={
            <Button variant="subtle" size="compact-sm" onClick={() => file.set([index], undefined)}>
              Remove
            </Button>
          }
        >
          <Group grow align="end">
            <TextInput
              label="What it tests"
              value={file.text([index, 'why'])}
              onChange={(event) => file.set([index, 'why'], event.currentTarget.value)}
            />
            <TextInput
              label="Group"
              description="Without one it is worth nothing."
              value={file.text([index, 'group'])}
              onChange={(event) => file.set([index, 'group'], event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
            />
          </Group>
          {isFunction ? (
            <>
              <JsonField
                label="Arguments"
                description="One list with all of them, as JSON."
                value={file.at([index, 'arguments'])}
                onChange={(value) => file.set([index, 'arguments'], value)}
              />
              <JsonField label="Expected" value={file.at([index, 'expected'])} onChange={(value) => file.set([index, 'expected'], value)} />
            </>
          ) : (
            <>
              <TextArea
                label="Standard input"
                isCode
                value={file.text([index, 'stdin'])}
                onChange={(text) => file.set([index, 'stdin'], text)}
              />
              <TextArea
                label="Expected output"
                isCode
                value={file.text([index, 'stdout'])}
                onChange={(text) => file.set([index, 'stdout'], text)}
              />
            </>
          )}
        </FieldsetCard>
      ))}
      <Button variant="default" w="fit-content" onClick={add}>
        Add a {what.toLowerCase()} case
      </Button>
    </Stack>
  );
}
