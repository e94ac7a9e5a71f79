import type { ListCheck, ListSeenBefore } from '@assay/core/invitation-lists';
import { Radio, Stack } from '@mantine/core';
import { peopleWords } from './list-words.ts';

type SeenBeforeChoiceProps = {
  check: Pick<ListCheck, 'seenBeforeRows' | 'reusable'>;
  value: ListSeenBefore;
  onChange: (value: ListSeenBefore) => void;
};

/** What becomes of those whom the retake rule asks to wait. */
export function SeenBeforeChoice({ check: { seenBeforeRows, reusable }, value, onChange }: SeenBeforeChoiceProps) {
  const choices: readonly { value: ListSeenBefore; label: string; description: string }[] = [
    ...(reusable === 0
      ? []
      : [
          {
            value: 'reuse' as const,
            label: 'Their earlier score stands',
            description:
              reusable === seenBeforeRows
                ? 'They need not sit it again.'
                : `For ${peopleWords(reusable)}; the others have no score that may stand, and are left out.`,
          },
        ]),
    { value: 'leave_out', label: 'Leave them out', description: 'Nothing happens to them.' },
    { value: 'invite', label: 'Invite them all the same', description: 'Against the retake rule of this assessment.' },
  ];
  return (
    <Radio.Group
      label={`${peopleWords(seenBeforeRows)} took this assessment lately`}
      description="The retake rule asks to wait. They are named below."
      value={value}
      onChange={(chosen) => onChange(choices.find((one) => one.value === chosen)?.value ?? 'leave_out')}
    >
      <Stack gap="xs" mt="xs">
        {choices.map((choice) => (
          <Radio key={choice.value} {...choice} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
