import type { Language } from '@assay/core/runs';
import type { KnownSolutionInput } from '@assay/core/similarity';
import { knownSolutionInput } from '@assay/core/similarity/schema';
import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { errorsOfParse, errorsOfRefusal } from '../../forms/form-errors.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';
import { languageWords } from '../../words/status.ts';

type AddKnownDialogProps = { questionId: string; languages: readonly Language[] };

export function AddKnownDialog(props: AddKnownDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        Add a published solution
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title="A published solution" size="lg">
        <AddForm {...props} onClose={close} />
      </Dialog>
    </>
  );
}

type Values = { language: string; title: string; source: string; text: string };

function AddForm({ questionId, languages, onClose }: AddKnownDialogProps & { onClose: () => void }) {
  const queryClient = useQueryClient();
  const parse = (values: Values) => knownSolutionInput.safeParse(values);
  const form = useForm<Values>({
    initialValues: { language: languages[0] ?? '', title: '', source: '', text: '' },
    validate: (values) => errorsOfParse(parse(values)),
  });
  const add = useMutation({
    mutationFn: (input: KnownSolutionInput) => api.addKnownSolution(questionId, input),
    onSuccess: () => {
      tell('It is compared with all stored answers in the background.', 'Added');
      onClose();
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
    onSettled: () => readAttemptsAnew(queryClient),
  });
  const send = (values: Values) => {
    const { data } = parse(values);
    if (data !== undefined) add.mutate(data);
  };
  return (
    <form noValidate onSubmit={form.onSubmit(send)}>
      <Stack>
        <TextInput label="Name" description="By which it stands in cases." required data-autofocus {...form.getInputProps('title')} />
        <TextInput label="Where it was found" description="An address, a book, a forum." required {...form.getInputProps('source')} />
        <NativeSelect
          label="Language"
          required
          data={languages.map((value) => ({ value, label: languageWords[value] }))}
          {...form.getInputProps('language')}
        />
        <Textarea
          label="The solution"
          required
          autosize
          minRows={6}
          maxRows={16}
          maxLength={100_000}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          {...form.getInputProps('text')}
        />
        {add.isError ? <Refusal error={add.error} title="It was not added" kept="What you entered is still here." /> : null}
        <DialogButtons onCancel={onClose}>
          <Button type="submit" loading={add.isPending}>
            Add it
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
