import { typedAnswerLimit } from '@assay/core/questions';
import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

type TypedAnswerProps = {
  itemId: string;
  label: string;
  unit: string | null;
  hint: string | null;
  /** What the field says of itself as it stands; null when there is nothing to say. */
  readingOf: (typed: string) => string | null;
  typed: string;
  isReadOnly: boolean;
  onType: (typed: string) => void;
};

/** One line to write a number or a few words into; recorded with each key like everything else. */
export function TypedAnswer({ itemId, label, unit, hint, readingOf, typed, isReadOnly, onType }: TypedAnswerProps) {
  const [isTooLong, setIsTooLong] = useState(false);
  const reading = readingOf(typed);
  return (
    <div className="choice-place">
      <Stack gap="sm" className="choice">
        <TextInput
          id={`answer-${itemId}`}
          label={label}
          description={hint}
          value={typed}
          readOnly={isReadOnly}
          autoComplete="off"
          spellCheck={false}
          maw="28rem"
          rightSection={unit === null ? null : <Text size="sm">{unit}</Text>}
          rightSectionWidth={unit === null ? 0 : `${Math.min(14, unit.length + 3)}ch`}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setIsTooLong(value.length > typedAnswerLimit);
            if (value.length <= typedAnswerLimit) onType(value);
          }}
        />
        <Text size="sm" c="dimmed" role="status">
          {isTooLong ? `Not inserted: this answer can have ${typedAnswerLimit} characters at most.` : reading}
        </Text>
      </Stack>
    </div>
  );
}
