import type { AssessmentRow } from '@assay/core/assessments';
import type { OpeningInput } from '@assay/core/openings';
import { formatCount, formatDuration } from '@assay/ui';
import { NumberInput, Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { errorsOfRefusal } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { floorAnchor } from '../../search.ts';
import { DecidingScoreField } from './deciding-score-field.tsx';
import { type OpeningValues, openingErrors, openingOf, pointsRows } from './opening-values.ts';
import { SectionPointsFields } from './section-points-fields.tsx';

type OpeningFormProps = {
  initial: OpeningValues;
  hasLostPoints?: boolean;
  /** Since when it is fixed which score decides; null: it is not yet. */
  scoreFixedAt?: string | null;
  assessments: readonly AssessmentRow[];
  submitLabel: string;
  onSave: (input: OpeningInput) => Promise<void>;
  isSaving: boolean;
  error: Error | null;
  children?: ReactNode;
};

export function OpeningForm(props: OpeningFormProps) {
  const { initial, hasLostPoints = false, scoreFixedAt = null, assessments, submitLabel, onSave, isSaving, error, children } = props;
  const form = useForm<OpeningValues>({ initialValues: initial, validate: openingErrors, validateInputOnBlur: true });
  const floor = useRef<HTMLInputElement>(null);
  const isFloorMeant = useLocation({ select: ({ hash }) => hash === floorAnchor });
  useEffect(() => {
    // Follows the address: whoever comes for the floor need not look for it.
    if (isFloorMeant) floor.current?.focus();
  }, [isFloorMeant]);
  const save = async (values: OpeningValues) => {
    const input = openingOf(values);
    if (input === null) return;
    try {
      await onSave(input);
    } catch (refusal) {
      form.setErrors(errorsOfRefusal(refusal));
    }
  };
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaving} what="What you entered for this opening" />
      <Stack gap="lg">
        <FieldsetCard legend="The opening">
          <TextInput
            label="Title"
            description="Candidates see it, such as “Data engineer, Berlin”."
            required
            {...form.getInputProps('title')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label="Role" placeholder="data-engineer" {...form.getInputProps('role')} />
            <TextInput label="Level" placeholder="senior" {...form.getInputProps('level')} />
          </SimpleGrid>
          <Select
            label="Assessment"
            required
            searchable
            allowDeselect={false}
            placeholder="Choose one"
            nothingFoundMessage="No assessment has this name"
            data={assessments.map((row) => ({
              value: row.assessmentId,
              label: `${row.name} (${formatCount(row.questions, 'question')}, ${formatDuration(row.workingTimeMs)})${row.team === null ? '' : ` · ${row.team.name}`}`,
            }))}
            {...form.getInputProps('assessmentId')}
            onChange={(assessmentId) => {
              form.setFieldValue('assessmentId', assessmentId);
              const chosen = assessments.find((row) => row.assessmentId === assessmentId);
              form.setFieldValue('sectionPoints', pointsRows(chosen?.sections ?? []));
              form.setFieldValue('hasOwnPoints', false);
            }}
          />
        </FieldsetCard>
        {form.values.sectionPoints.length === 0 ? null : <SectionPointsFields form={form} hasLost={hasLostPoints} />}

        <FieldsetCard
          legend="Who answers, and when"
          note="Every page a candidate sees names this person and the day by which they will hear."
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label="Contact" required autoComplete="off" {...form.getInputProps('managerName')} />
            <TextInput label="Contact’s e-mail" type="email" required autoComplete="off" {...form.getInputProps('managerEmail')} />
          </SimpleGrid>
          <NumberInput
            label="Answer within"
            description="Days after the end of the attempt."
            required
            min={1}
            max={365}
            allowDecimal={false}
            suffix=" days"
            w="18rem"
            maw="100%"
            {...form.getInputProps('answerByDays')}
          />
          <NumberInput
            label="Interviews a week"
            description="How many can be held for this opening. Leave it empty while you do not know."
            min={1}
            max={500}
            allowDecimal={false}
            w="18rem"
            maw="100%"
            {...form.getInputProps('interviewsPerWeek')}
          />
        </FieldsetCard>

        <FieldsetCard
          legend="The floor"
          note="The minimum skill for an interview, in per cent of all points. Set it for a reason from the work, not from the crowd."
        >
          <Switch label="This opening has a floor" {...form.getInputProps('hasFloor', { type: 'checkbox' })} />
          {form.values.hasFloor ? (
            <>
              <NumberInput
                ref={floor}
                id={floorAnchor}
                label="Floor"
                required
                min={0}
                max={100}
                suffix=" %"
                decimalScale={1}
                w="18rem"
                maw="100%"
                {...form.getInputProps('floorPercent')}
              />
              <Textarea
                label="Reason"
                description="Kept with every decision made at this floor."
                required
                autosize
                minRows={2}
                {...form.getInputProps('floorReason')}
              />
            </>
          ) : null}
        </FieldsetCard>

        <DecidingScoreField chosen={form.values.decidingScore} fixedAt={scoreFixedAt} inputProps={form.getInputProps('decidingScore')} />

        <FieldsetCard legend="People’s data">
          <NumberInput
            label="Keep for"
            description="After so many days the people of this opening are made anonymous; statistics stay."
            required
            min={1}
            max={3650}
            allowDecimal={false}
            suffix=" days"
            w="18rem"
            maw="100%"
            {...form.getInputProps('daysToKeep')}
          />
          <NumberInput
            label="Keep recordings for"
            description="How answers came about, runs, devices and networks. Answers and scores stay as long as said above."
            required
            min={1}
            max={3650}
            allowDecimal={false}
            suffix=" days"
            w="18rem"
            maw="100%"
            {...form.getInputProps('recordingDaysToKeep')}
          />
        </FieldsetCard>
        <FormFoot submitLabel={submitLabel} isPending={isSaving} error={error} errorTitle="The opening was not saved">
          {children}
        </FormFoot>
      </Stack>
    </form>
  );
}
