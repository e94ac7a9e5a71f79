import type { ReviewPlanForStaff, ReviewPlanInput } from '@assay/core/reviews';
import { reviewPlanInput } from '@assay/core/reviews/schema';
import { Checkbox, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { api } from '../../api.ts';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { SettingsFoot } from '../../forms/settings-foot.tsx';
import { useSharedSettings } from '../../forms/use-shared-settings.ts';
import { enteredPlan, errorWords, planFields, planValues } from './plan-values.ts';
import { reviewPlanQuery } from './queries.ts';

export function PlanForm({ assessmentId, opened }: { assessmentId: string; opened: ReviewPlanForStaff }) {
  const { base, form, save, submit, takeTheirs } = useSharedSettings({
    opened,
    valuesOf: ({ plan }: ReviewPlanForStaff) => planValues(plan),
    parse: ({ number }, values) => reviewPlanInput.safeParse({ basedOn: number, plan: enteredPlan(values) }),
    fields: planFields,
    save: (input: ReviewPlanInput) => api.saveReviewPlan(assessmentId, input),
    fetch: (client) => client.fetchQuery({ ...reviewPlanQuery(assessmentId), staleTime: 0 }),
    savedWords: 'The plan is saved. Queues follow it in a moment; what is settled stays settled.',
    area: 'reviews',
  });
  const { isCodeRead, isSqlRead, attempts, near, reviewers } = form.getValues();
  const percents = { w: '24rem', maw: '100%', suffix: ' %', allowDecimal: false } as const;
  return (
    <form noValidate onSubmit={submit}>
      <LeaveGuard isDirty={() => form.isDirty() && !save.isPending} what="What you changed in this plan" />
      <Stack gap="lg">
        <FieldsetCard legend="What people score">
          <Text size="sm">Essays, reviews of changes and projects, always: nothing else can score them.</Text>
          <Checkbox label="Code as well" {...form.getInputProps('isCodeRead', { type: 'checkbox' })} />
          {isCodeRead ? (
            <NumberInput
              label="Part of the points of code that its rubric decides"
              description="The cases decide the rest. 0: reviewers only remark."
              required
              {...percents}
              {...form.getInputProps('codePercent')}
            />
          ) : null}
          <Checkbox label="SQL as well" {...form.getInputProps('isSqlRead', { type: 'checkbox' })} />
          {isSqlRead ? (
            <NumberInput
              label="Part of the points of SQL that its rubric decides"
              description="The cases decide the rest. 0: reviewers only remark."
              required
              {...percents}
              {...form.getInputProps('sqlPercent')}
            />
          ) : null}
        </FieldsetCard>
        <FieldsetCard legend="Which attempts">
          <Radio.Group label="Attempts that are read" {...form.getInputProps('attempts')}>
            <Stack gap="xs" mt="xs">
              <Radio value="all" label="All" />
              <Radio value="above_floor" label="Those at or above the opening’s floor" />
              <Radio value="near_floor" label="Those near the opening’s floor" />
            </Stack>
          </Radio.Group>
          {attempts === 'near_floor' ? (
            <>
              <Radio.Group
                label="How near"
                description="By what cases and keys decide. One standard error is how far a score is off by which questions were drawn, and by chance."
                {...form.getInputProps('near')}
              >
                <Stack gap="xs" mt="xs">
                  <Radio value="standard_error" label={`Within one standard error (${errorWords(base.standardError)})`} />
                  <Radio value="points" label="Within so many percent points" />
                </Stack>
              </Radio.Group>
              <NumberInput
                label="Percent points"
                description={
                  near === 'points' ? 'Above or below the floor.' : 'Above or below the floor, while the standard error is not known.'
                }
                required
                w="24rem"
                maw="100%"
                {...form.getInputProps('nearPoints')}
              />
            </>
          ) : null}
          {attempts === 'all' ? null : (
            <NumberInput
              label="Spot check"
              description="Of the others so many are read all the same. Without a floor every attempt is read."
              required
              {...percents}
              {...form.getInputProps('spotCheckPercent')}
            />
          )}
        </FieldsetCard>
        <FieldsetCard legend="Who, and what when they differ">
          <NumberInput
            label="Reviewers for each answer"
            description="None of them sees another’s scores or notes before finishing."
            required
            allowDecimal={false}
            w="24rem"
            maw="100%"
            min={1}
            max={5}
            {...form.getInputProps('reviewers')}
          />
          {Number(reviewers) > 1 ? (
            <>
              <NumberInput
                label="They differ from"
                description="Where the highest and the lowest lie further apart than this part of the points."
                required
                w="24rem"
                maw="100%"
                suffix=" %"
                {...form.getInputProps('differencePercent')}
              />
              <Radio.Group label="Then" {...form.getInputProps('onDifference')}>
                <Stack gap="xs" mt="xs">
                  <Radio value="second_opinion" label="One more reviewer is asked; a manager decides when that settles nothing" />
                  <Radio value="adjudication" label="A manager decides" />
                </Stack>
              </Radio.Group>
            </>
          ) : null}
          <Checkbox
            label="Blind"
            description="Reviewers see no name, no address, no time and no device; a name that a candidate typed is dots. A manager may look after scoring, and the log says so."
            {...form.getInputProps('isBlind', { type: 'checkbox' })}
          />
        </FieldsetCard>
        <SettingsFoot
          saved={base}
          unsavedWords="This is the usual plan; nobody has changed it yet."
          submitLabel="Save plan"
          errorTitle="The plan was not saved"
          save={save}
          onTakeTheirs={() => void takeTheirs()}
        />
      </Stack>
    </form>
  );
}
