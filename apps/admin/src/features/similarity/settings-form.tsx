import { neededSurprise, oddsOf, type SimilaritySettingsForStaff } from '@assay/core/similarity';
import { falseFlagsPer1000, similaritySettingsInput } from '@assay/core/similarity/schema';
import { formatCount, formatNumber } from '@assay/ui';
import { NumberInput, Stack, Text } from '@mantine/core';
import { api } from '../../api.ts';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { type NumberField, toNumber } from '../../forms/form-errors.ts';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { SettingsFoot } from '../../forms/settings-foot.tsx';
import { useSharedSettings } from '../../forms/use-shared-settings.ts';
import { similaritySettingsQuery } from './queries.ts';
import { SettingsEffect } from './settings-effect.tsx';

type Values = { falseFlagsPer1000: NumberField; answerDays: NumberField };

const fields = { 'settings.falseFlagsPer1000': 'falseFlagsPer1000', 'settings.answerDays': 'answerDays' } as const;

const isAcceptable = (flags: number): boolean => falseFlagsPer1000.safeParse(flags).success;

const entered = (values: Values) => ({ falseFlagsPer1000: toNumber(values.falseFlagsPer1000), answerDays: toNumber(values.answerDays) });

export function SettingsForm({ opened }: { opened: SimilaritySettingsForStaff }) {
  const { base, form, save, submit, takeTheirs } = useSharedSettings({
    opened,
    valuesOf: ({ settings }: SimilaritySettingsForStaff): Values => ({ ...settings }),
    parse: ({ number }, values) => similaritySettingsInput.safeParse({ basedOn: number, settings: entered(values) }),
    fields,
    save: api.saveSimilaritySettings,
    fetch: (client) => client.fetchQuery({ ...similaritySettingsQuery, staleTime: 0 }),
    savedWords: 'The settings are saved.',
    area: 'similarity',
  });
  const width = { w: '24rem', maw: '100%' } as const;
  const flags = toNumber(form.values.falseFlagsPer1000);
  return (
    <form noValidate onSubmit={submit}>
      <LeaveGuard isDirty={() => form.isDirty() && !save.isPending} what="What you changed in these settings" />
      <Stack gap="lg">
        <FieldsetCard legend="From when on two answers are too alike">
          <NumberInput
            label="Honest attempts that are flagged, of 1,000"
            description="Whoever compares many answers finds honest ones that are alike by chance. Fewer such flags mean that more copies are missed."
            required
            step={1}
            {...width}
            {...form.getInputProps('falseFlagsPer1000')}
          />
          {flags === undefined || flags <= 0 ? null : (
            <>
              <Text size="sm" role="status">
                {meaning(base, flags)}
              </Text>
              {flags === base.settings.falseFlagsPer1000 || !isAcceptable(flags) ? null : <SettingsEffect falseFlagsPer1000={flags} />}
            </>
          )}
        </FieldsetCard>
        <FieldsetCard legend="The candidate’s answer">
          <NumberInput
            label="Working days to answer"
            description="From the moment a candidate is asked. Before, nothing is held against them, unless the assessment says otherwise."
            required
            allowDecimal={false}
            suffix=" days"
            {...width}
            {...form.getInputProps('answerDays')}
          />
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

function meaning({ others, answers }: SimilaritySettingsForStaff, flags: number): string {
  const needed = neededSurprise({ falseFlagsPer1000: flags }, { others, answers });
  const today =
    others < 1
      ? 'No answers are compared yet. With one other answer'
      : `Today, on average, an answer is compared with ${formatCount(Math.round(others), 'other')}, and an attempt has ${formatNumber(answers, 1)} such ${answers === 1 ? 'answer' : 'answers'}. So`;
  return `${today} a case opens where ${oddsOf(needed)} honest pairs would be as alike (surprise ${formatNumber(needed, 1)}).`;
}
