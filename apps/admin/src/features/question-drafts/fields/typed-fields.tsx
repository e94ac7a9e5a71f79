import { Button, Checkbox, Group, NumberInput, SegmentedControl, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { FieldsetCard } from '../../../forms/fieldset-card.tsx';
import { toNumber } from '../../../forms/form-errors.ts';
import type { YamlFileForm } from './yaml-file.ts';

/** What a typed number is held against. */
export function NumberFields({ file }: { file: YamlFileForm }) {
  const isRelative = file.at(['tolerance', 'relative']) !== undefined;
  const tolerance = isRelative ? 'relative' : 'absolute';
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
        <NumberInput
          label="Answer"
          required
          value={file.text(['answer'])}
          onChange={(next) => file.set(['answer'], toNumber(String(next)))}
        />
        <NumberInput
          label={isRelative ? 'Tolerance as a share' : 'Tolerance'}
          description={isRelative ? '0.01 accepts one percent more or less.' : '0 accepts exactly this number.'}
          required
          min={0}
          value={file.text(['tolerance', tolerance])}
          onChange={(next) => file.set(['tolerance'], { [tolerance]: toNumber(String(next)) ?? 0 })}
        />
        <TextInput
          label="Unit"
          description="Written behind the field, such as % or kg."
          value={file.text(['unit'])}
          onChange={(event) => file.set(['unit'], event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
        />
        <SegmentedControl
          mt="auto"
          aria-label="How the tolerance is meant"
          data={[
            { value: 'absolute', label: 'Absolute' },
            { value: 'relative', label: 'Relative' },
          ]}
          value={tolerance}
          onChange={(next) => file.set(['tolerance'], { [next]: toNumber(file.text(['tolerance', tolerance])) ?? 0 })}
        />
      </SimpleGrid>
      <Hint file={file} />
      <Samples file={file} />
    </Stack>
  );
}

/** What a typed text is held against. */
export function TextFields({ file }: { file: YamlFileForm }) {
  const accept = file.list(['accept']);
  return (
    <Stack>
      {accept.map((_, index) => {
        const isPattern = file.at(['accept', index, 'pattern']) !== undefined;
        const form = isPattern ? 'pattern' : 'exact';
        return (
          <FieldsetCard
            // biome-ignore lint/suspicious/noArrayIndexKey: an accepted text is its place in the file
            key={index}
            legend={`Accepted ${index + 1}`}
            actions={
              accept.length > 1 ? (
                <Button variant="subtle" size="compact-sm" onClick={() => file.set(['accept', index], undefined)}>
                  Remove
                </Button>
              ) : undefined
            }
          >
            <TextInput
              label={isPattern ? 'Regular expression (RE2), for the whole text' : 'Text'}
              value={file.text(['accept', index, form])}
              onChange={(event) => file.set(['accept', index, form], event.currentTarget.value)}
            />
            <Group>
              <Checkbox
                label="A regular expression"
                checked={isPattern}
                onChange={(event) =>
                  file.set(['accept', index], { [event.currentTarget.checked ? 'pattern' : 'exact']: file.text(['accept', index, form]) })
                }
              />
              <Checkbox
                label="Capitals count"
                checked={file.at(['accept', index, 'caseSensitive']) === true}
                onChange={(event) => file.set(['accept', index, 'caseSensitive'], event.currentTarget.checked ? true : undefined)}
              />
            </Group>
          </FieldsetCard>
        );
      })}
      <Button variant="default" w="fit-content" onClick={() => file.add(['accept'], { exact: 'another answer' })}>
        Accept another text
      </Button>
      <Hint file={file} />
      <Samples file={file} />
    </Stack>
  );
}

export function Hint({ file }: { file: YamlFileForm }) {
  return (
    <TextInput
      label="Hint beside the field"
      value={file.text(['hint'])}
      onChange={(event) => file.set(['hint'], event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}

/** The proofs of a typed answer: each list is held to with every save. */
function Samples({ file }: { file: YamlFileForm }) {
  const lists = [
    { key: 'accepted', label: 'Must be accepted', description: 'Every form that people may give the answer. Press Enter after each.' },
    { key: 'refused', label: 'Must be refused', description: 'The mistakes that people really make.' },
  ] as const;
  return lists.map(({ key, label, description }) => (
    <TagsInput
      key={key}
      label={label}
      description={description}
      required
      splitChars={['\n']}
      value={file.list(['samples', key]).map(String)}
      onChange={(next) => file.set(['samples', key], next)}
    />
  ));
}
