import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';

/** `takesWord`: somebody reads why. */
export type HandBack = { note: string; takesWord: boolean; send: (word: string) => Promise<unknown> };

type HandBackDialogProps = { of: HandBack; isOpen: boolean; onClose: () => void; onDone: () => void };

/** "I know this person": the answer is not theirs to read any more. */
export function HandBackDialog({ of, isOpen, onClose, onDone }: HandBackDialogProps) {
  const [word, setWord] = useState('');
  const handing = useMutation({ mutationFn: () => of.send(word), onSuccess: onDone });
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="You know this person?">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          handing.mutate();
        }}
      >
        <Stack>
          <Text size="sm">{of.note}</Text>
          {of.takesWord ? (
            <Textarea
              label="A word about it"
              description="If you like."
              autosize
              minRows={2}
              maxLength={500}
              value={word}
              onChange={(event) => setWord(event.currentTarget.value)}
            />
          ) : null}
          {handing.error === null ? null : <Refusal error={handing.error} title="The answer was not handed back" />}
          <DialogButtons onCancel={onClose}>
            <Button type="submit" loading={handing.isPending} data-autofocus>
              Hand it back
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
