import { type ProposalKind, type RotationSettings, usualFalseAlarmRate } from '@assay/core/rotation';
import { formatNumber } from '@assay/ui';
import { type NumberField, toNumber } from '../../forms/form-errors.ts';

export type SettingsValues = {
  falseAlarmsPerQuarter: NumberField;
  exposureCapPercent: NumberField;
  weeklyExposureCapPercent: NumberField;
  restDays: NumberField;
  ageLimitDays: NumberField;
  exposureLimit: NumberField;
  applied: ProposalKind[];
};

export const settingsValues = (settings: RotationSettings): SettingsValues => ({
  falseAlarmsPerQuarter: settings.falseAlarmsPerQuarter ?? '',
  exposureCapPercent: Math.round(1000 * settings.exposureCap) / 10,
  weeklyExposureCapPercent: Math.round(1000 * settings.weeklyExposureCap) / 10,
  restDays: settings.restDays,
  ageLimitDays: settings.ageLimitDays,
  exposureLimit: settings.exposureLimit,
  applied: [...settings.applied],
});

const shareOf = (field: NumberField): number | undefined => {
  const percent = toNumber(field);
  return percent === undefined ? undefined : percent / 100;
};

/** As the schema takes it; it says what is missing. */
export const enteredSettings = (values: SettingsValues) => ({
  falseAlarmsPerQuarter: toNumber(values.falseAlarmsPerQuarter) ?? null,
  exposureCap: shareOf(values.exposureCapPercent),
  weeklyExposureCap: shareOf(values.weeklyExposureCapPercent),
  restDays: toNumber(values.restDays),
  ageLimitDays: toNumber(values.ageLimitDays),
  exposureLimit: toNumber(values.exposureLimit),
  applied: values.applied,
});

/** Field of the schema → field of the form. */
export const settingsFields = {
  'settings.falseAlarmsPerQuarter': 'falseAlarmsPerQuarter',
  'settings.exposureCap': 'exposureCapPercent',
  'settings.weeklyExposureCap': 'weeklyExposureCapPercent',
  'settings.restDays': 'restDays',
  'settings.ageLimitDays': 'ageLimitDays',
  'settings.exposureLimit': 'exposureLimit',
} as const;

/** What so many false alarms come to for a single answer. */
export function falseAlarmWords(rate: number, exposures: number): string {
  const oneIn = `about one in ${formatNumber(Math.round(1 / rate))} answers`;
  const usual = rate === usualFalseAlarmRate ? ', as it is unless somebody chooses' : '';
  if (exposures === 0) return `Now: ${oneIn}${usual}. No question is watched yet: that takes 300 answers to one.`;
  return `Now: ${oneIn}${usual}. With ${formatNumber(exposures)} answers watched in the last quarter that is about ${formatNumber(rate * exposures, 2)} a quarter.`;
}
