import { type ArrangementInput, type ArrangementNeed, arrangementNeeds, needWords } from '@assay/core/arrangements';
import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { RequestForm, type RequestFormProps } from '../../forms/request-form.tsx';

export function ArrangementForm({ onAsk, ...request }: RequestFormProps & { onAsk: (input: ArrangementInput) => void }) {
  const [needs, setNeeds] = useState<readonly ArrangementNeed[]>([]);
  const [text, setText] = useState('');
  const lacksNeed = needs.length === 0;
  const lacksWords = needs.includes('other') && text.trim() === '';
  return (
    <RequestForm {...request} isWhole={!lacksNeed && !lacksWords} onAsk={() => onAsk({ needs: [...needs], text: text.trim() })}>
      {(isChecked) => (
        <>
          <Checkbox.Group
            label="What do you need?"
            value={[...needs]}
            onChange={(chosen) => setNeeds(arrangementNeeds.filter((need) => chosen.includes(need)))}
            error={isChecked && lacksNeed ? 'Choose what you need.' : undefined}
          >
            <Stack gap={8} mt={6}>
              {arrangementNeeds.map((need) => (
                <Checkbox key={need} value={need} label={needWords[need]} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label="In your words"
            description="Such as how much time or how many breaks. You need not give a reason."
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            required={needs.includes('other')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={isChecked && lacksWords ? 'Say what you need.' : undefined}
          />
        </>
      )}
    </RequestForm>
  );
}
