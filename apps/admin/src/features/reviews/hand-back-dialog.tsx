import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';

type HandBackDialogProps = { reviewId: string; isOpen: boolean; onClose: () => void; onDone: () => void };

/** "I know this person": the answer goes to somebody else, unscored. */
export function HandBackDialog({ reviewId, isOpen, onClose, onDone }: HandBackDialogProps) {
  const [word, setWord] = useState('');
  const handing = useMutation({ mutationFn: () => api.handBackReview(reviewId, word), onSuccess: onDone });
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="You know this person?">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          handing.mutate();
        }}
      >
        <Stack>
          <Text size="sm">
            The answer goes to somebody else, unscored, and is not offered to you again. What you chose and noted so far is deleted. Nobody
            has to say how they know somebody.
          </Text>
          <Textarea
            label="A word about it"
            description="If you like."
            autosize
            minRows={2}
            maxLength={500}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
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
