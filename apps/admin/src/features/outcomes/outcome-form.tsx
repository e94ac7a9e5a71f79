import { type Offer, type OutcomeForStaff, offerWords } from '@assay/core/outcomes';
import { formatDateTime } from '@assay/ui';
import { Fieldset, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { errorsOfRefusal } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { isSavedMeanwhile } from '../../forms/saved-meanwhile.ts';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';
import { fieldsOf, outcomeErrors, outcomeFieldNames, outcomeOf } from './outcome-form-values.ts';
import { outcomeQuery } from './queries.ts';

type OutcomeFormProps = { invitationId: string; outcome: OutcomeForStaff; isWritable: boolean };

const offers = [
  { value: '', label: 'Not known' },
  ...(['none', 'made', 'accepted', 'declined'] as const satisfies readonly Offer[]).map((value) => ({
    value,
    label: offerWords[value].replace(/^./, (letter) => letter.toUpperCase()),
  })),
];
const yesNo = [
  { value: '', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

export function OutcomeForm({ invitationId, outcome, isWritable }: OutcomeFormProps) {
  const queryClient = useQueryClient();
  const [base, setBase] = useState(outcome);
  const form = useForm({ initialValues: fieldsOf(outcome.values), validate: outcomeErrors });
  const take = (saved: OutcomeForStaff) => {
    setBase(saved);
    form.setValues(fieldsOf(saved.values));
    form.resetDirty(fieldsOf(saved.values));
  };
  const save = useMutation({
    mutationFn: (values: NonNullable<ReturnType<typeof outcomeOf>>) => api.saveOutcome(invitationId, { basedOn: base.saves, values }),
    onSuccess: async (saved) => {
      take(saved);
      queryClient.setQueryData(outcomeQuery(invitationId).queryKey, saved);
      tell('What became of them is saved.');
      await readAttemptsAnew(queryClient);
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error, outcomeFieldNames)),
  });
  const isTold = Object.keys(errorsOfRefusal(save.error, outcomeFieldNames)).length > 0;
  const { interviewed, hired } = form.values;
  return (
    <form
      onSubmit={form.onSubmit((fields) => {
        const values = outcomeOf(fields);
        if (values !== null) save.mutate(values);
      })}
      noValidate
    >
      <LeaveGuard isDirty={() => form.isDirty() && !save.isPending} what="What you entered about the candidate" />
      <Fieldset variant="unstyled" disabled={!isWritable}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Select label="Interviewed" data={yesNo} allowDeselect={false} {...form.getInputProps('interviewed')} />
            {interviewed === 'no' ? null : (
              <>
                <TextInput type="date" label="Day of the interview" {...form.getInputProps('interviewedOn')} />
                <NumberInput
                  label="Interviewers’ rating"
                  description="1, the least, to 5; the average of all who asked."
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  step={0.5}
                  decimalScale={4}
                  {...form.getInputProps('interviewRating')}
                />
              </>
            )}
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Select label="Offer" data={offers} allowDeselect={false} {...form.getInputProps('offer')} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Select label="Hired" data={yesNo} allowDeselect={false} {...form.getInputProps('hired')} />
            {hired === 'no' ? null : (
              <>
                <TextInput type="date" label="Day of hiring" {...form.getInputProps('hiredOn')} />
                <NumberInput
                  label="Rating after six months"
                  description="1, the least, to 5; by whoever they work with."
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  step={0.5}
                  decimalScale={4}
                  {...form.getInputProps('laterRating')}
                />
              </>
            )}
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {savedWords(base)}
          </Text>
          {isWritable ? (
            <FormFoot
              submitLabel="Save what became of them"
              isPending={save.isPending}
              error={isTold ? null : save.error}
              errorTitle={isSavedMeanwhile(save.error) ? 'Somebody saved it meanwhile' : 'It was not saved'}
            />
          ) : null}
        </Stack>
      </Fieldset>
    </form>
  );
}

function savedWords({ savedAt, savedBy, isOfList }: OutcomeForStaff): string {
  if (savedAt === null) return 'Nothing is known yet.';
  return `Saved ${savedBy === null ? '' : `by ${savedBy} `}on ${formatDateTime(savedAt)}${isOfList ? ', with a list' : ''}.`;
}
