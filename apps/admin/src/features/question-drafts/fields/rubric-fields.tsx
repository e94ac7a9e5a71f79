import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { FieldsetCard } from '../../../forms/fieldset-card.tsx';
import { toNumber } from '../../../forms/form-errors.ts';
import { TextArea } from './text-area.tsx';
import type { YamlFileForm } from './yaml-file.ts';

/** The criteria that people score by, each with levels from the best to the worst, and two answers to hold others against. */
export function RubricFields({ file }: { file: YamlFileForm }) {
  if (file.error !== null) return <Text size="sm">{`rubric.yaml cannot be read as it stands: ${file.error} Mend it under “Files”.`}</Text>;
  const criteria = file.list(['criteria']);
  const newCriterion = () => ({
    id: `criterion-${criteria.length + 1}`,
    title: 'What is looked at',
    levels: [
      { id: 'level-1', points: 2, text: 'What the best answers do.' },
      { id: 'level-2', points: 0, text: 'What the others do.' },
    ],
  });
  const newLevelId = (criterion: number) => {
    const levels = ['criteria', criterion, 'levels'];
    const taken = file.list(levels).map((_, level) => file.text([...levels, level, 'id']));
    let number = taken.length + 1;
    while (taken.includes(`level-${number}`)) number += 1;
    return `level-${number}`;
  };
  return (
    <Stack>
      {criteria.map((_, index) => (
        <FieldsetCard
          key={file.text(['criteria', index, 'id']) || index}
          legend={`Criterion ${index + 1}`}
          actions={
            criteria.length > 1 ? (
              <Button variant="subtle" size="compact-sm" onClick={() => file.set(['criteria', index], undefined)}>
                Remove
              </Button>
            ) : undefined
          }
        >
          <TextInput
            label="Title"
            value={file.text(['criteria', index, 'title'])}
            onChange={(event) => file.set(['criteria', index, 'title'], event.currentTarget.value)}
          />
          {file.list(['criteria', index, 'levels']).map((__, level) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place, from the best to the worst
            <Group key={level} align="start">
              <NumberInput
                label={`Points of level ${level + 1}`}
                w="9rem"
                value={file.text(['criteria', index, 'levels', level, 'points'])}
                onChange={(next) => file.set(['criteria', index, 'levels', level, 'points'], toNumber(String(next)))}
              />
              <TextArea
                label={`Level ${level + 1}`}
                flex={1}
                value={file.text(['criteria', index, 'levels', level, 'text'])}
                onChange={(text) => file.set(['criteria', index, 'levels', level, 'text'], text)}
              />
            </Group>
          ))}
          <Button
            variant="default"
            size="compact-md"
            w="fit-content"
            onClick={() => file.add(['criteria', index, 'levels'], { id: newLevelId(index), points: 0, text: 'Another level.' })}
          >
            Add a level
          </Button>
        </FieldsetCard>
      ))}
      <Button variant="default" w="fit-content" onClick={() => file.add(['criteria'], newCriterion())}>
        Add a criterion
      </Button>
      <TextArea
        label="An answer at the top"
        description="Written as a candidate would; whoever scores holds others against it."
        value={file.text(['examples', 'top'])}
        onChange={(text) => file.set(['examples', 'top'], text)}
      />
      <TextArea
        label="An answer that is just good enough"
        value={file.text(['examples', 'pass'])}
        onChange={(text) => file.set(['examples', 'pass'], text)}
      />
    </Stack>
  );
}
