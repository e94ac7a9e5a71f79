import { type ConductRule, type ConductSubject, conductSentence, conductSubjects, conductSubjectWords } from '@assay/core/assessments';
import { Checkbox, Input, NumberInput, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useId } from 'react';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import type { AssessmentValues } from './assessment-values.ts';
import classes from './rules-fields.module.css';

const rules: readonly { value: ConductRule; label: string }[] = [
  { value: 'allowed', label: 'Allowed' },
  { value: 'if_said', label: 'If they say how' },
  { value: 'not_allowed', label: 'Not allowed' },
];

type Form = UseFormReturnType<AssessmentValues>;

/** What is allowed, as candidates will read it, and what holds for whoever took the assessment before. */
export function RulesFields({ form }: { form: Form }) {
  return (
    <>
      <FieldsetCard legend="Rules" note="Candidates read these sentences before the start.">
        {conductSubjects.map((subject) => (
          <ConductField key={subject} form={form} subject={subject} />
        ))}
        <Textarea
          label="Other rules"
          description="In your own words, a rule a line. Leave it empty when the sentences above say it all."
          autosize
          minRows={2}
          maxRows={18}
          {...form.getInputProps('rules')}
        />
      </FieldsetCard>
      <FieldsetCard
        legend="Taking it again"
        note="Holds for everybody who took this assessment before, for any opening. Questions they met are not drawn for them again."
      >
        <NumberInput
          label="Wait before the next time"
          description="Counted from the end of the attempt before. 0: no wait."
          required
          min={0}
          max={60}
          allowDecimal={false}
          suffix={form.values.waitMonths === 1 ? ' month' : ' months'}
          w="14rem"
          maw="100%"
          {...form.getInputProps('waitMonths')}
        />
        <Checkbox
          label="An earlier score may stand"
          description="Then somebody who was here before need not sit it again: the score and its date stand for the new opening."
          {...form.getInputProps('isReuseAllowed', { type: 'checkbox' })}
        />
      </FieldsetCard>
    </>
  );
}

function ConductField({ form, subject }: { form: Form; subject: ConductSubject }) {
  const labelId = useId();
  const rule = form.values.conduct[subject];
  const { error } = form.getInputProps(`conduct.${subject}`);
  return (
    <Input.Wrapper label={conductSubjectWords[subject]} labelProps={{ id: labelId }} labelElement="div" error={error}>
      <Stack gap={6}>
        <SegmentedControl
          display="flex"
          w="fit-content"
          maw="100%"
          classNames={{ label: classes['label'] ?? '' }}
          aria-labelledby={labelId}
          data={[...rules]}
          value={rule ?? ''}
          onChange={(chosen) => form.setFieldValue(`conduct.${subject}`, rules.find(({ value }) => value === chosen)?.value ?? null)}
        />
        {rule === null ? null : (
          <Text size="sm" c="dimmed">
            {conductSentence(subject, rule).consequence}
          </Text>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
