import type { DisputeForManager } from '@assay/core/reviews';
import { unscoredCriteria } from '@assay/core/reviews';
import { adjudicationInput } from '@assay/core/reviews/schema';
import { formatNumber, formatPercent } from '@assay/ui';
import { Alert, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api.ts';
import { errorsOfParse, errorsOfRefusal } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { tell } from '../../layout/tell.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { CriteriaForm } from './criteria-form.tsx';
import classes from './review-desk.module.css';
import { rubricPartSentence } from './review-words.ts';
import { ReviewedAnswer } from './reviewed-answer.tsx';

type Values = { levels: Record<string, number>; reason: string };

/** An answer on which reviewers differ: what each gave, side by side, and what a manager makes of it. */
export function DisputeDesk({ dispute }: { dispute: DisputeForManager }) {
  const criteria = dispute.rubric?.criteria ?? [];
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<Values>({
    initialValues: { levels: {}, reason: '' },
    validate: (values) => {
      const missing = unscoredCriteria({ criteria }, values.levels);
      const errors = errorsOfParse(adjudicationInput.safeParse(values));
      return missing.length === 0 ? errors : { ...errors, levels: `Choose a level for “${missing.join('”, “')}”.` };
    },
  });
  const decide = useMutation({
    mutationFn: (values: Values) => api.adjudicate(dispute.taskId, adjudicationInput.parse(values)),
    onSuccess: async () => {
      form.resetDirty();
      tell('Decided. The score follows it.');
      await queryClient.invalidateQueries({ queryKey: ['reviews'] });
      await navigate({ to: '/reviews', hash: 'disputes' });
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
  });
  const { levels } = form.getValues();
  return (
    <div className={classes['columns']}>
      <LeaveGuard isDirty={() => form.isDirty() && !decide.isPending && !decide.isSuccess} what="What you chose" />
      <Stack gap="xl" miw={0}>
        <GivenTable dispute={dispute} />
        <ReviewedAnswer of={dispute} source={null} />
      </Stack>
      <section className={classes['scoring']} aria-label="Your decision">
        {dispute.isSettled ? (
          <Alert variant="default" title="Decided">
            <Text size="sm">
              {formatPercent(dispute.outcome?.rubricShare ?? 0, 0)}. {dispute.outcome?.reason}
            </Text>
          </Alert>
        ) : (
          <form noValidate onSubmit={form.onSubmit((values) => decide.mutate(values))}>
            <Stack gap="sm">
              <Title order={2} size="h4">
                Your decision
              </Title>
              <Text size="sm" c="dimmed">
                {rubricPartSentence(dispute.rubricPart)}
              </Text>
              <CriteriaForm
                criteria={criteria}
                draft={{ levels, notes: {} }}
                current={-1}
                isLocked={false}
                onCurrent={() => {}}
                onLevel={(criterionId, level) => form.setFieldValue('levels', { ...form.getValues().levels, [criterionId]: level })}
              />
              {form.errors['levels'] === undefined ? null : (
                <Text size="sm" c="var(--assay-bad)" role="alert">
                  {form.errors['levels']}
                </Text>
              )}
              <Textarea
                label="Why"
                description="The candidate’s log keeps it; the team reads it beside the score."
                required
                autosize
                minRows={2}
                {...form.getInputProps('reason')}
              />
              <FormFoot submitLabel="Decide" isPending={decide.isPending} error={decide.error} errorTitle="Nothing was decided" />
            </Stack>
          </form>
        )}
      </section>
    </div>
  );
}

/** By criterion what each reviewer gave, and what they noted. */
function GivenTable({ dispute: { rubric, reviews } }: { dispute: DisputeForManager }) {
  const columns = [
    { key: 'criterion', label: 'Criterion' },
    ...reviews.map(({ letter, share }) => ({ key: letter, label: `Reviewer ${letter}: ${formatPercent(share, 0)}` })),
  ];
  return (
    <DataTable label="What reviewers gave" columns={columns}>
      {rubric?.criteria.map(({ id, title, levels }) => (
        <Table.Tr key={id} style={{ verticalAlign: 'top' }}>
          <Table.Td fw={550}>{title}</Table.Td>
          {reviews.map(({ letter, draft }) => {
            const level = levels[draft.levels[id] ?? -1];
            return (
              <Table.Td key={letter} miw="10rem">
                <Text size="sm">{level === undefined ? 'Nothing' : `${formatNumber(level.points, 2)}: ${level.text}`}</Text>
                <Note text={draft.notes[id] ?? ''} />
              </Table.Td>
            );
          })}
        </Table.Tr>
      ))}
      {reviews.every(({ draft }) => draft.overall.trim() === '') ? null : (
        <Table.Tr style={{ verticalAlign: 'top' }}>
          <Table.Td fw={550}>On the whole</Table.Td>
          {reviews.map(({ letter, draft }) => (
            <Table.Td key={letter}>
              <Note text={draft.overall} />
            </Table.Td>
          ))}
        </Table.Tr>
      )}
    </DataTable>
  );
}

const Note = ({ text }: { text: string }) =>
  text.trim() === '' ? null : (
    <Text size="sm" c="dimmed" mt={4} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  );
