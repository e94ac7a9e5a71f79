import { type ReportPart, reportMoments, reportMomentWords, reportParts, reportPartWords, reportSentence } from '@assay/core/assessments';
import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { type AssessmentValues, reportOf } from './assessment-values.ts';

const upper = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const details: Partial<Record<ReportPart, string>> = {
  sections: 'With how many hidden cases passed of each group; nothing else of them.',
  feedback: 'Written on the page of each candidate.',
  replay: 'Titles of questions and their own answers are on it.',
};

/** What candidates get of their result, and when. */
export function ReportFields({ form }: { form: UseFormReturnType<AssessmentValues> }) {
  const { reportMoment, reportParts: chosen } = form.values;
  return (
    <FieldsetCard legend="What candidates get" note="They read this before the start. Whoever has started keeps what they were told.">
      <Radio.Group
        label="Their result is shown"
        value={reportMoment}
        onChange={(value) => form.setFieldValue('reportMoment', reportMoments.find((moment) => moment === value) ?? 'never')}
      >
        <Stack gap={8} mt={6}>
          {reportMoments.map((moment) => (
            <Radio key={moment} value={moment} label={upper(reportMomentWords[moment])} />
          ))}
        </Stack>
      </Radio.Group>
      {reportMoment === 'never' ? null : (
        <Checkbox.Group
          label="What is shown"
          required
          {...form.getInputProps('reportParts')}
          value={[...chosen]}
          onChange={(values) =>
            form.setFieldValue(
              'reportParts',
              reportParts.filter((part) => values.includes(part)),
            )
          }
        >
          <Stack gap={8} mt={6}>
            {reportParts.map((part) => (
              <Checkbox key={part} value={part} label={upper(reportPartWords[part])} description={details[part]} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Text size="sm" c="dimmed">
        {reportMoment !== 'never' && chosen.length === 0 ? null : reportSentence(reportOf(form.values))}
      </Text>
    </FieldsetCard>
  );
}
