import type { AssessmentContent } from '@assay/core/assessments';
import { formatDuration, formatNumber } from '@assay/ui';
import { Button, Checkbox, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { errorsOfRefusal, toNumber } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { languageWords } from '../../words/status.ts';
import {
  type AssessmentValues,
  assessmentErrors,
  assessmentFieldNames,
  contentOf,
  newSection,
  stockRequest,
  totals,
} from './assessment-values.ts';
import { poolsQuery } from './queries.ts';
import { SectionFields } from './section-fields.tsx';

type AssessmentFormProps = {
  initial: AssessmentValues;
  skills: readonly string[];
  roles: readonly string[];
  submitLabel: string;
  onSave: (content: AssessmentContent) => Promise<void>;
  isSaving: boolean;
  error: Error | null;
  children?: ReactNode;
};

export function AssessmentForm({ initial, skills, roles, submitLabel, onSave, isSaving, error, children }: AssessmentFormProps) {
  const form = useForm<AssessmentValues>({ initialValues: initial, validate: assessmentErrors, validateInputOnBlur: true });
  const [request] = useDebouncedValue(stockRequest(form.values.sections), 250);
  const stock = useQuery(poolsQuery(request));
  const sum = totals(form.values.sections);
  const minutes = toNumber(form.values.workingMinutes);

  const save = async (values: AssessmentValues) => {
    const content = contentOf(values);
    if (content === null) return;
    try {
      await onSave(content);
      form.resetDirty();
    } catch (refusal) {
      form.setErrors(errorsOfRefusal(refusal, assessmentFieldNames));
    }
  };

  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaving} what="What you changed in this assessment" />
      <Stack gap="lg">
        <FieldsetCard legend="About">
          <TextInput label="Name" description="Candidates see it." required {...form.getInputProps('name')} />
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
            {...form.getInputProps('workingMinutes')}
          />
          <Checkbox.Group label="Languages" description="What candidates may write code in." {...form.getInputProps('languages')}>
            <Stack gap="xs" mt="xs">
              {Object.entries(languageWords).map(([language, word]) => (
                <Checkbox key={language} value={language} label={word} />
              ))}
            </Stack>
          </Checkbox.Group>
        </FieldsetCard>

        {form.values.sections.map((section, index) => (
          <SectionFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place in the form; its fields hold no state of their own
            key={index}
            index={index}
            section={section}
            stock={stock.data?.[index] ?? null}
            hasStockFailed={stock.isError}
            skills={skills}
            roles={roles}
            inputProps={(field) => form.getInputProps(`sections.${index}.${field}`)}
            {...(form.values.sections.length > 1 ? { onRemove: () => form.removeListItem('sections', index) } : {})}
          />
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={form.values.sections.length >= 10}
            onClick={() => form.insertListItem('sections', newSection(''))}
          >
            Add a section
          </Button>
        </div>

        <FieldsetCard
          legend="Rules"
          note="What is allowed, in plain words. Candidates read this before the start. A line that begins with “- ” becomes a list entry."
        >
          <Textarea label="Rules text" required autosize minRows={6} maxRows={18} {...form.getInputProps('rules')} />
        </FieldsetCard>

        <Text role="status">
          A candidate gets{' '}
          <b>
            {formatNumber(sum.questions)} {sum.questions === 1 ? 'question' : 'questions'}
          </b>{' '}
          for <b>{`${formatNumber(sum.points, 2)} ${sum.points === 1 ? 'point' : 'points'}`}</b>
          {minutes === undefined ? (
            ''
          ) : (
            <>
              {' '}
              in <b>{formatDuration(minutes * 60_000)}</b>
            </>
          )}
          .
        </Text>
        <FormFoot submitLabel={submitLabel} isPending={isSaving} error={error} errorTitle="The assessment was not saved">
          {children}
        </FormFoot>
      </Stack>
    </form>
  );
}
