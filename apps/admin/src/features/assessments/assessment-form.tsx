import type { StaffForApp } from '@assay/core/accounts';
import type { AssessmentInput } from '@assay/core/assessments';
import type { TeamId } from '@assay/core/ids';
import { Button, Checkbox, Group, Select, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { languageWords } from '../../words/status.ts';
import classes from './assessment-form.module.css';
import {
  type AssessmentValues,
  assessmentErrors,
  assessmentRefusal,
  averagesOf,
  contentOf,
  sketchOf,
  workingTimeOf,
} from './assessment-values.ts';
import { FormsPanel } from './forms-panel.tsx';
import { GetsSentence } from './gets-sentence.tsx';
import type { Nameable } from './named-questions.tsx';
import { PilotField } from './pilot-field.tsx';
import { stockQuery } from './queries.ts';
import { ReportFields } from './report-fields.tsx';
import { RulesFields } from './rules-fields.tsx';
import { SectionActions } from './section-actions.tsx';
import { SectionFields } from './section-fields.tsx';
import { SimilarityField } from './similarity-field.tsx';
import { SurveyField } from './survey-field.tsx';
import { TimeFields } from './time-fields.tsx';
import { focusName, type Removed, useSectionList } from './use-section-list.ts';

type AssessmentFormProps = {
  initial: AssessmentValues;
  /** The team it belongs to; null while that is still to be chosen, or the own one. */
  teamId: TeamId | null;
  /** To choose from; with fewer than two there is nothing to choose. */
  teams?: StaffForApp['teams'];
  skills: readonly string[];
  roles: readonly string[];
  /** Live ones. */
  questions: readonly Nameable[];
  submitLabel: string;
  onSave: (content: AssessmentInput, teamId: TeamId | null) => Promise<void>;
  isSaving: boolean;
  error: Error | null;
  children?: ReactNode;
};

export function AssessmentForm(props: AssessmentFormProps) {
  const { initial, teams = [], skills, roles, questions, submitLabel, onSave, isSaving, error, children } = props;
  const form = useForm<AssessmentValues>({ initialValues: initial, validate: assessmentErrors, validateInputOnBlur: true });
  const list = useSectionList(form);
  const { sections, teamId: chosenTeam } = form.values;
  const teamId = props.teamId ?? chosenTeam;
  // A sketch is another object each time it is made, and would never come to rest.
  const [settled] = useDebouncedValue(form.values, 300);
  const sketch = sketchOf(settled);
  const stock = useQuery(stockQuery(teamId, sketch));
  const workingTimeMs = workingTimeOf(form.values);

  const save = async (values: AssessmentValues) => {
    const content = contentOf(values);
    if (content === null) return;
    try {
      await onSave(content, teamId);
      form.resetDirty();
    } catch (refusal) {
      form.setErrors(assessmentRefusal(refusal, values));
    }
  };

  return (
    <form onSubmit={form.onSubmit(save, focusFirstError)} noValidate>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaving} what="What you changed in this assessment" />
      <div className={classes['columns']}>
        <Stack gap="lg" miw={0}>
          <FieldsetCard legend="About">
            <TextInput label="Name" description="Candidates see it." required {...form.getInputProps('name')} />
            {props.teamId === null && teams.length > 1 ? (
              <Select
                label="Team"
                description="It owns the assessment, and every opening that uses it."
                required
                allowDeselect={false}
                data={teams.map(({ teamId: value, name }) => ({ value, label: name }))}
                {...form.getInputProps('teamId')}
                onChange={(value) => form.setFieldValue('teamId', teams.find((team) => team.teamId === value)?.teamId ?? null)}
              />
            ) : null}
            <TimeFields form={form.values.form} inputProps={(field) => form.getInputProps(field)} />
            <Checkbox.Group
              label="Languages"
              description="What candidates may write code in."
              required
              {...form.getInputProps('languages')}
            >
              <Group gap="lg" mt="xs">
                {Object.entries(languageWords).map(([language, word]) => (
                  <Checkbox key={language} value={language} label={word} />
                ))}
              </Group>
            </Checkbox.Group>
          </FieldsetCard>

          {sections.map((section, index) => (
            <Fragment key={section.key}>
              <Undo removed={list.removed} at={index} onUndo={list.undo} />
              <SectionFields
                index={index}
                section={section}
                stock={stock.data?.pools[index] ?? null}
                hasStockFailed={stock.isError}
                skills={skills}
                roles={roles}
                questions={questions}
                inputProps={(field, type) => form.getInputProps(`sections.${index}.${field}`, { type: type ?? 'input' })}
                actions={<SectionActions index={index} sectionKey={section.key} count={sections.length} list={list} />}
              />
            </Fragment>
          ))}
          <Undo removed={list.removed} at={sections.length} onUndo={list.undo} />
          <VisuallyHidden role="status">{list.said}</VisuallyHidden>
          <div>
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} disabled={sections.length >= 10} onClick={list.add}>
              Add a section
            </Button>
          </div>
        </Stack>
        <div className={classes['aside']}>
          <section className={classes['panel']} aria-label="Summary">
            <GetsSentence sections={sections} form={form.values.form} workingTimeMs={workingTimeMs} />
          </section>
          <FormsPanel
            teamId={teamId}
            sketch={sketch}
            titles={sections.map(({ title }) => title)}
            averages={averagesOf(sections)}
            workingTimeMs={workingTimeMs}
          />
        </div>
        <Stack gap="lg" miw={0}>
          {form.values.form === 'quiz' ? (
            <PilotField pilots={stock.data?.pilots} inputProps={form.getInputProps('hasPilot', { type: 'checkbox' })} />
          ) : null}
          <RulesFields form={form} />
          <ReportFields form={form} />
          <SimilarityField form={form} />
          <SurveyField inputProps={form.getInputProps('hasSurvey', { type: 'checkbox' })} />
          <FormFoot submitLabel={submitLabel} isPending={isSaving} error={error} errorTitle="The assessment was not saved">
            {children}
          </FormFoot>
        </Stack>
      </div>
    </form>
  );
}

/** Long forms hide what is wrong with them: the first field of those takes the focus. */
function focusFirstError() {
  // The fields are marked once the errors are drawn.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus());
}

function Undo({ removed, at, onUndo }: { removed: Removed | null; at: number; onUndo: () => void }) {
  if (removed === null || removed.index !== at) return null;
  return (
    <div className={classes['undo']}>
      <Text size="sm">{removed.section.title === '' ? 'The section is removed.' : `“${removed.section.title}” is removed.`}</Text>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconArrowBackUp size={15} aria-hidden />}
        data-focus-name={focusName(removed.section.key, 'undo')}
        onClick={onUndo}
      >
        Undo
      </Button>
    </div>
  );
}
