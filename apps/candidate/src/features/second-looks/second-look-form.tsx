import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { RequestForm, type RequestFormProps } from '../../forms/request-form.tsx';

const fewestCharacters = 3;

export function SecondLookForm({ onAsk, ...request }: RequestFormProps & { onAsk: (text: string) => void }) {
  const [text, setText] = useState('');
  const lacksWords = text.trim().length < fewestCharacters;
  return (
    <RequestForm {...request} isWhole={!lacksWords} onAsk={() => onAsk(text.trim())}>
      {(isChecked) => (
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
      )}
    </RequestForm>
  );
}
