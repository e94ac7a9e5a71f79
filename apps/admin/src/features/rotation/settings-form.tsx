import type { ProposalKind, RotationSettingsForStaff, RotationSettingsInput } from '@assay/core/rotation';
import { rotationSettingsInput } from '@assay/core/rotation/schema';
import { Checkbox, NumberInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { errorsOfParse, errorsOfRefusal } from '../../forms/form-errors.ts';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { SettingsFoot } from '../../forms/settings-foot.tsx';
import { tell } from '../../layout/tell.ts';
import { rotationSettingsQuery } from './queries.ts';
import { enteredSettings, falseAlarmWords, type SettingsValues, settingsFields, settingsValues } from './settings-values.ts';

const appliedWords = {
  rest: 'Let questions rest',
  retire: 'Retire questions',
  replace: 'Replace questions by a sibling that has rested',
  bring_back: 'Bring questions back that have rested',
} as const satisfies Record<ProposalKind, string>;

const kinds: readonly ProposalKind[] = ['rest', 'replace', 'bring_back', 'retire'];

/** Edits what was opened; when somebody saved meanwhile, theirs can be taken over. */
export function SettingsForm({ opened }: { opened: RotationSettingsForStaff }) {
  const queryClient = useQueryClient();
  const [base, setBase] = useState(opened);
  const form = useForm<SettingsValues>({
    initialValues: settingsValues(opened.settings),
    validate: (values) =>
      errorsOfParse(rotationSettingsInput.safeParse({ basedOn: base.number, settings: enteredSettings(values) }), settingsFields),
  });
  const take = (saved: RotationSettingsForStaff) => {
    setBase(saved);
    form.setValues(settingsValues(saved.settings));
    form.resetDirty(settingsValues(saved.settings));
  };
  const save = useMutation({
    mutationFn: (input: RotationSettingsInput) => api.saveRotationSettings(input),
    onSuccess: async (saved) => {
      take(saved);
      tell('The settings are saved. The next draw and the next look at the questions follow them.');
      await queryClient.invalidateQueries({ queryKey: ['rotation'] });
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error, settingsFields)),
  });
  const takeTheirs = async () => {
    take(await queryClient.fetchQuery({ ...rotationSettingsQuery, staleTime: 0 }));
    save.reset();
  };
  const days = { allowDecimal: false, w: '24rem', maw: '100%', suffix: ' days' } as const;
  const percents = { w: '24rem', maw: '100%', suffix: ' %', decimalScale: 1 } as const;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        save.mutate(rotationSettingsInput.parse({ basedOn: base.number, settings: enteredSettings(values) })),
      )}
    >
      <LeaveGuard isDirty={() => form.isDirty() && !save.isPending} what="What you changed in these settings" />
      <Stack gap="lg">
        <FieldsetCard legend="How often a question may be shown">
          <NumberInput
            label="Largest share of a quarter’s attempts"
            description="Of the attempts at one assessment. A cap counts from 50 attempts on, and only where the pool is large enough to keep it."
            required
            {...percents}
            {...form.getInputProps('exposureCapPercent')}
          />
          <NumberInput
            label="Largest share of a week’s attempts"
            description="A week varies more, so this is the larger one."
            required
            {...percents}
            {...form.getInputProps('weeklyExposureCapPercent')}
          />
        </FieldsetCard>
        <FieldsetCard legend="When a question is due for a rest">
          <NumberInput label="After so many days live" required {...days} {...form.getInputProps('ageLimitDays')} />
          <NumberInput
            label="After being shown so often"
            description="Since it went live."
            required
            allowDecimal={false}
            w="24rem"
            maw="100%"
            suffix=" times"
            {...form.getInputProps('exposureLimit')}
          />
          <NumberInput
            label="How long it rests at least"
            description="Before it is proposed to bring it back."
            required
            {...days}
            {...form.getInputProps('restDays')}
          />
        </FieldsetCard>
        <FieldsetCard legend="Leak test">
          <NumberInput
            label="False alarms that you accept in a quarter"
            description={`Over all questions together; empty: one in 10,000 answers. Fewer false alarms mean that a leak is noticed later. ${falseAlarmWords(base.falseAlarmRate, base.exposuresOfQuarter)}`}
            w="24rem"
            maw="100%"
            step={0.5}
            {...form.getInputProps('falseAlarmsPerQuarter')}
          />
        </FieldsetCard>
        <FieldsetCard legend="What is done without asking">
          <Checkbox.Group
            label="Policy"
            description="Proposals of these kinds are carried out once they are made. The log says that it was by the policy, and who saved these settings. Everything else waits for a person."
            {...form.getInputProps('applied')}
          >
            <Stack gap="xs" mt="xs">
              {kinds.map((kind) => (
                <Checkbox key={kind} value={kind} label={appliedWords[kind]} />
              ))}
            </Stack>
          </Checkbox.Group>
        </FieldsetCard>
        <SettingsFoot
          saved={base}
          unsavedWords="These are the defaults; nobody has changed them yet."
          submitLabel="Save settings"
          errorTitle="The settings were not saved"
          save={save}
          onTakeTheirs={() => void takeTheirs()}
        />
      </Stack>
    </form>
  );
}
