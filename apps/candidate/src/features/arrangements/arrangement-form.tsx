import { type ArrangementInput, type ArrangementNeed, arrangementNeeds, needWords } from '@assay/core/arrangements';
import { ErrorNotice } from '@assay/ui';
import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';

type ArrangementFormProps = { onAsk: (input: ArrangementInput) => void; onCancel: () => void; isAsking: boolean; error: Error | null };

export function ArrangementForm({ onAsk, onCancel, isAsking, error }: ArrangementFormProps) {
  const [needs, setNeeds] = useState<readonly ArrangementNeed[]>([]);
  const [text, setText] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const lacksNeed = needs.length === 0;
  const lacksWords = needs.includes('other') && text.trim() === '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (!lacksNeed && !lacksWords) onAsk({ needs: [...needs], text: text.trim() });
      }}
    >
      <Stack gap="sm">
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
