import { ErrorNotice } from '@assay/ui';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';

type AnswerFormProps = { onSend: (text: string) => void; isSending: boolean; error: Error | null };

/** Sent once, so it is looked at once more before. */
export function AnswerForm({ onSend, isSending, error }: AnswerFormProps) {
  const [text, setText] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const lacksWords = text.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!lacksWords) onSend(text.trim());
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <Textarea
          label="Your answer"
          description="In your own words. It is kept with your attempt, and only the team reads it."
          required
          autosize
          minRows={4}
          maxRows={16}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={isChecked && lacksWords ? 'Write your answer first.' : undefined}
        />
        {error === null ? null : <ErrorNotice error={error} title="Your answer was not sent" />}
        <Group gap="sm">
          <Button type="submit" loading={isSending}>
            Send the answer
          </Button>
          <Text size="sm" c="dimmed">
            It cannot be changed afterwards.
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
