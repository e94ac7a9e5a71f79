import { AppError } from '@assay/core';
import type { AnswersOnTheirWay, AnswersPreview, AnswersTold, OwedSelectionInput } from '@assay/core/decisions';
import { formatNumber } from '@assay/ui';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileDownload, IconSend } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { saveCsv } from '../../downloads/save-file.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { TextLink } from '../../layout/links.tsx';
import { Loading } from '../../layout/loading.tsx';
import { readAttemptsAnew } from '../../read-anew.ts';
import { AnswerTexts } from './answer-texts.tsx';
import { answersCsv } from './answers-csv.ts';
import { answersPreviewQuery } from './queries.ts';
import { leftOutWords, tellingWords } from './tell-words.ts';

type TellFormProps = {
  selection: OwedSelectionInput;
  /** Whether this installation can send letters. */
  hasMail: boolean;
  onClose: () => void;
  onTold: (told: AnswersTold) => void;
  onSent: (sent: AnswersOnTheirWay) => void;
};
type TellDialogProps = Omit<TellFormProps, 'selection'> & { selection: OwedSelectionInput | null };

export function TellDialog({ selection, ...props }: TellDialogProps) {
  return (
    <Dialog isOpen={selection !== null} onClose={props.onClose} title="Tell them" size="lg">
      {selection === null ? null : <TellForm selection={selection} {...props} />}
    </Dialog>
  );
}

/** What is written to whom: by letters of ours where there is mail, or by the team, who then say "I have told these 31". */
function TellForm({ selection, hasMail, onClose, onTold, onSent }: TellFormProps) {
  const queryClient = useQueryClient();
  const preview = useQuery(answersPreviewQuery(selection));
  const afterwards = {
    onError: (error: unknown) => {
      if (error instanceof AppError && error.code === 'conflict') void preview.refetch();
    },
    onSettled: () => readAttemptsAnew(queryClient),
  };
  const telling = useMutation({ mutationFn: (seen: string) => api.tellAnswers(selection, seen), onSuccess: onTold, ...afterwards });
  const sending = useMutation({ mutationFn: (seen: string) => api.sendAnswers(selection, seen), onSuccess: onSent, ...afterwards });
  if (preview.data === undefined) return <Loading query={preview} title="Whom to tell could not be loaded" heights={[60, 140]} />;
  const { data } = preview;
  const isBusy = preview.isFetching || telling.isPending || sending.isPending;
  return (
    <Stack>
      <div>
        <Text fw={600}>{tellingWords(data)}</Text>
        {leftOutWords(hasMail ? data : { ...data, sending: data.telling - data.onTheirWay }).map((note) => (
          <Text key={note} size="sm">
            {note}
          </Text>
        ))}
      </div>
      {data.telling === 0 ? null : <WhatIsSaid preview={data} hasMail={hasMail} />}
      {telling.isError ? <Refusal error={telling.error} title="Nobody counts as told yet" /> : null}
      {sending.isError ? <Refusal error={sending.error} title="No letter was sent" /> : null}
      <DialogButtons onCancel={onClose}>
        <Button
          variant={hasMail ? 'default' : 'filled'}
          disabled={data.telling === 0 || isBusy}
          loading={telling.isPending}
          onClick={() => telling.mutate(data.seen)}
        >
          {data.telling === 1 ? 'I have told this person' : `I have told these ${formatNumber(data.telling)}`}
        </Button>
        {hasMail ? (
          <Button
            leftSection={<IconSend size={16} aria-hidden />}
            disabled={data.sending === 0 || isBusy}
            loading={sending.isPending}
            onClick={() => sending.mutate(data.seen)}
          >
            {data.sending === 1 ? 'Send this letter' : `Send these ${formatNumber(data.sending)} letters`}
          </Button>
        ) : null}
      </DialogButtons>
    </Stack>
  );
}

function WhatIsSaid({ preview: { answers, texts }, hasMail }: { preview: AnswersPreview; hasMail: boolean }) {
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconFileDownload size={16} aria-hidden />}
          onClick={() => saveCsv('answers.csv', answersCsv(answers))}
        >
          CSV for a mail merge
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {hasMail ? 'What the letters say; each greets its reader by name.' : 'Words to begin with, if you like.'} The reasons of the team
        are in none of this.{' '}
        <TextLink to="/mail/templates" search={{ kind: texts[0]?.decision ?? 'advance' }} inherit underline="always">
          Change the words
        </TextLink>
      </Text>
      <AnswerTexts texts={texts} />
    </>
  );
}
