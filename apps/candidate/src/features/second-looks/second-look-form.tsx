import { ErrorNotice } from '@assay/ui';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';

type SecondLookFormProps = { onAsk: (text: string) => void; onCancel: () => void; isAsking: boolean; error: Error | null };

const fewestCharacters = 3;

export function SecondLookForm({ onAsk, onCancel, isAsking, error }: SecondLookFormProps) {
  const [text, setText] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const lacksWords = text.trim().length < fewestCharacters;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (!lacksWords) onAsk(text.trim());
      }}
    >
      <Stack gap="sm">
        <Textarea
          label="What should be looked at?"
          description="A few words, such as which question, and why. You are asked for nothing else."
          required
          autosize
          minRows={2}
          maxRows={10}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={isChecked && lacksWords ? 'Say in a few words what should be looked at.' : undefined}
        />
        {error !== null && <ErrorNotice error={error} title="It was not sent" kept="What you wrote is still here." />}
        <Group gap="xs">
          <Button type="submit" loading={isAsking}>
            Send to the team
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
