import { Button, Checkbox, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { FieldsetCard } from '../../../forms/fieldset-card.tsx';
import { TextArea } from './text-area.tsx';
import type { YamlFileForm } from './yaml-file.ts';

const mostOptions = 8;

/** The options of a choice question, each with its reason. */
export function OptionFields({ file }: { file: YamlFileForm }) {
  const options = file.list(['options']);
  const isOne = file.at(['select']) !== 'many';
  const choose = (index: number, isCorrect: boolean) => file.set(['options', index, 'correct'], isCorrect);
  return (
    <Stack>
      <div>
        <Text size="sm" fw={500} mb={4} id="select-label">
          Candidates choose
        </Text>
        <SegmentedControl
          aria-labelledby="select-label"
          data={[
            { value: 'one', label: 'One option' },
            { value: 'many', label: 'All that are right' },
          ]}
          value={isOne ? 'one' : 'many'}
          onChange={(select) => file.set(['select'], select)}
        />
      </div>
      <Switch
        label="Each candidate gets the options in an order of their own"
        checked={file.at(['shuffle']) !== false}
        onChange={(event) => file.set(['shuffle'], event.currentTarget.checked)}
      />
      {options.map((_, index) => (
        <FieldsetCard
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in the file; its id can be edited there
          key={index}
          legend={`Option ${index + 1}`}
          actions={
            options.length > 2 ? (
              <Button variant="subtle" size="compact-sm" onClick={() => file.set(['options', index], undefined)}>
                Remove
              </Button>
            ) : undefined
          }
        >
          <TextArea
            label="Text"
            value={file.text(['options', index, 'text'])}
            onChange={(text) => file.set(['options', index, 'text'], text)}
          />
          <TextArea
            label="Because"
            description="Why it is right, or which mistake leads to it. Candidates never see it."
            value={file.text(['options', index, 'because'])}
            onChange={(text) => file.set(['options', index, 'because'], text)}
          />
          <Checkbox
            label="This one is right"
            checked={file.at(['options', index, 'correct']) === true}
            onChange={(event) => choose(index, event.currentTarget.checked)}
          />
        </FieldsetCard>
      ))}
      {options.length < mostOptions ? (
        <Button
          variant="default"
          w="fit-content"
          onClick={() =>
            file.add(['options'], { id: freeId(file), text: 'Another option', correct: false, because: 'The mistake that leads here.' })
          }
        >
          Add an option
        </Button>
      ) : null}
    </Stack>
  );
}

function freeId(file: YamlFileForm): string {
  const taken = file.list(['options']).map((_, index) => file.text(['options', index, 'id']));
  return [...'abcdefghijklmnop'].find((letter) => !taken.includes(letter)) ?? crypto.randomUUID().slice(0, 8);
}
