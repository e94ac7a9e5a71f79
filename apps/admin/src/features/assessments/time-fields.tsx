import type { AssessmentForm } from '@assay/core/assessments';
import { Group, NumberInput, Radio, Select, Stack } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';

type TimeField = 'form' | 'workingMinutes' | 'deadline' | 'deadlineUnit' | 'expectedHours';

const units = [
  { value: 'hours', label: 'hours' },
  { value: 'days', label: 'days' },
];

/** Whether it is a quiz or a take-home, and the time that goes with it. */
export function TimeFields({ form, inputProps }: { form: AssessmentForm; inputProps: (field: TimeField) => GetInputPropsReturnType }) {
  return (
    <>
      <Radio.Group label="Form" required {...inputProps('form')}>
        <Stack gap="xs" mt="xs">
          <Radio value="quiz" label="Quiz" description="Worked on at a stretch, with a clock in minutes." />
          <Radio
            value="take_home"
            label="Take-home"
            description="A deadline in hours or days from opening the material. For projects, whose files are handed in, and essays."
          />
        </Stack>
      </Radio.Group>
      {form === 'quiz' ? (
        <NumberInput
          label="Working time"
          description="Minutes from the start. An invitation can multiply it."
          required
          min={0}
          max={720}
          step={5}
          suffix=" min"
          decimalScale={2}
          w="18rem"
          maw="100%"
          {...inputProps('workingMinutes')}
        />
      ) : (
        <>
          <Group align="start" gap="sm">
            <NumberInput
              label="Deadline"
              description="From the moment somebody opens the material. An invitation can multiply it."
              required
              min={0}
              max={720}
              decimalScale={2}
              w="18rem"
              maw="100%"
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              {...inputProps('deadline')}
            />
            <Select label="Unit" data={units} allowDeselect={false} w="7rem" {...inputProps('deadlineUnit')} />
          </Group>
          <NumberInput
            label="Expected work"
            description="Hours that the work itself takes a good candidate. They read it before they start."
            required
            min={0}
            max={200}
            step={0.5}
            suffix=" h"
            decimalScale={1}
            w="18rem"
            maw="100%"
            {...inputProps('expectedHours')}
          />
        </>
      )}
    </>
  );
}
