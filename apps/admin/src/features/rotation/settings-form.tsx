import type { ProposalKind, RotationSettingsForStaff } from '@assay/core/rotation';
import { rotationSettingsInput } from '@assay/core/rotation/schema';
import { Checkbox, NumberInput, Stack } from '@mantine/core';
import { api } from '../../api.ts';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { SettingsFoot } from '../../forms/settings-foot.tsx';
import { useSharedSettings } from '../../forms/use-shared-settings.ts';
import { rotationSettingsQuery } from './queries.ts';
import { enteredSettings, falseAlarmWords, settingsFields, settingsValues } from './settings-values.ts';

const appliedWords = {
  rest: 'Let questions rest',
  retire: 'Retire questions',
  replace: 'Replace questions by a sibling that has rested',
  bring_back: 'Bring questions back that have rested',
} as const satisfies Record<ProposalKind, string>;

const kinds: readonly ProposalKind[] = ['rest', 'replace', 'bring_back', 'retire'];

export function SettingsForm({ opened }: { opened: RotationSettingsForStaff }) {
  const { base, form, save, submit, takeTheirs } = useSharedSettings({
    opened,
    valuesOf: ({ settings }: RotationSettingsForStaff) => settingsValues(settings),
    parse: ({ number }, values) => rotationSettingsInput.safeParse({ basedOn: number, settings: enteredSettings(values) }),
    fields: settingsFields,
    save: api.saveRotationSettings,
    fetch: (client) => client.fetchQuery({ ...rotationSettingsQuery, staleTime: 0 }),
    savedWords: 'The settings are saved. The next draw and the next look at the questions follow them.',
    area: 'rotation',
  });
  const days = { allowDecimal: false, w: '24rem', maw: '100%', suffix: ' days' } as const;
  const percents = { w: '24rem', maw: '100%', suffix: ' %', decimalScale: 1 } as const;
  return (
    <form noValidate onSubmit={submit}>
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
