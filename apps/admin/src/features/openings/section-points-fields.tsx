import { formatCount, formatNumber, formatPoints } from '@assay/ui';
import { Button, Group, NumberInput, Stack, Switch, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { sharingWords } from '../../words/sharing-words.ts';
import { type OpeningValues, pointsInAll } from './opening-values.ts';

type SectionPointsFieldsProps = {
  form: UseFormReturnType<OpeningValues>;
  /** The opening has points for a section that its assessment no longer has. */
  hasLost: boolean;
};

/** What each section counts for in this opening. */
export function SectionPointsFields({ form, hasLost }: SectionPointsFieldsProps) {
  const { hasOwnPoints, sectionPoints } = form.values;
  const sum = pointsInAll(sectionPoints);
  const error = form.errors['sectionPoints'];
  return (
    <FieldsetCard
      legend="Points"
      note="What a question of each section is worth. Candidates who have started keep the points of their start; a change is for those who start later."
    >
      <Switch
        label="This opening has points of its own"
        description="Otherwise the assessment’s count, also after a later revision changes them."
        {...form.getInputProps('hasOwnPoints', { type: 'checkbox' })}
      />
      {hasLost ? (
        <Text size="sm">
          A newer revision of the assessment dropped a section that had points here. They count no more and go when you save.
        </Text>
      ) : null}
      {hasOwnPoints ? (
        <Stack gap="sm">
          {sectionPoints.map((row, index) => (
            <Group key={row.sectionId} gap="sm" align="end" wrap="wrap">
              <NumberInput
                label={`Points for each question of “${row.title}”${row.sharing === 'alike' ? '' : ', on average'}`}
                description={`${formatCount(row.count, 'question')}${row.sharing === 'alike' ? '' : `, weighed ${sharingWords[row.sharing]}`}; the assessment gives ${formatNumber(row.assessmentPoints, 2)} each.`}
                required
                min={0}
                max={100}
                decimalScale={2}
                w="26rem"
                maw="100%"
                {...form.getInputProps(`sectionPoints.${index}.points`)}
              />
            </Group>
          ))}
          <Group justify="space-between" gap="xs">
            <Text size="sm" role="status" {...(error === undefined ? {} : { c: 'var(--mantine-color-error)' })}>
              {error ?? (sum === null ? 'Fill in every number.' : `A full form is worth ${formatPoints(sum)}.`)}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() =>
                form.setFieldValue(
                  'sectionPoints',
                  sectionPoints.map((row) => ({ ...row, points: row.assessmentPoints })),
                )
              }
            >
              Back to the assessment’s points
            </Button>
          </Group>
        </Stack>
      ) : null}
    </FieldsetCard>
  );
}
