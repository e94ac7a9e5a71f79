import { AppError } from '@assay/core';
import { type AnswersPreview, type AnswersTold, decisionKinds, type OwedSelectionInput } from '@assay/core/decisions';
import { formatCount, formatNumber } from '@assay/ui';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCopy, IconFileDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { saveCsv } from '../../downloads/save-file.ts';
import { copyText } from '../../forms/copy-text.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { Loading } from '../../layout/loading.tsx';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';
import { decisionWords } from '../../words/decision-words.ts';
import { answersCsv } from './answers-csv.ts';
import { answersPreviewQuery } from './queries.ts';

type TellFormProps = { selection: OwedSelectionInput; onClose: () => void; onTold: (told: AnswersTold) => void };
type TellDialogProps = Omit<TellFormProps, 'selection'> & { selection: OwedSelectionInput | null };

export function TellDialog({ selection, ...props }: TellDialogProps) {
  return (
    <Dialog isOpen={selection !== null} onClose={props.onClose} title="Tell them" size="lg">
      {selection === null ? null : <TellForm selection={selection} {...props} />}
    </Dialog>
  );
}

/** What to write to whom, and "I have told these 31". */
function TellForm({ selection, onClose, onTold }: TellFormProps) {
  const queryClient = useQueryClient();
  const preview = useQuery(answersPreviewQuery(selection));
  const telling = useMutation({
    mutationFn: (seen: string) => api.tellAnswers(selection, seen),
    onSuccess: onTold,
    onError: (error) => {
      if (error instanceof AppError && error.code === 'conflict') void preview.refetch();
    },
    onSettled: () => readAttemptsAnew(queryClient),
  });
  if (preview.data === undefined) return <Loading query={preview} title="Whom to tell could not be loaded" heights={[60, 140]} />;
  const { data } = preview;
  return (
    <Stack>
      <div>
        <Text fw={600}>{data.telling === 0 ? 'Nobody here has a decision to be told' : countsWords(data)}</Text>
        {leftOut(data).map((note) => (
          <Text key={note} size="sm">
            {note}
          </Text>
        ))}
      </div>
      {data.telling === 0 ? null : (
        <>
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconFileDownload size={16} aria-hidden />}
              onClick={() => saveCsv('answers.csv', answersCsv(data.answers))}
            >
              CSV for a mail merge
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            Words to begin with, if you like. The reasons of the team are in none of this.
          </Text>
          {data.texts.slice(0, textsShown).map(({ openingId, opening, decision, emails, text }) => (
            <Paper key={`${openingId} ${decision}`} withBorder p="md" bg="var(--assay-surface)" component="section">
              <Group justify="space-between" gap="xs" mb="xs">
                <Title order={3} size="h5" style={{ overflowWrap: 'anywhere' }}>
                  {`${decisionWords[decision].word}: ${formatCount(emails.length, 'person', 'people')}, ${opening}`}
                </Title>
                <Group gap="xs">
                  <CopyButton label="Copy the addresses" text={emails.join(', ')} said="The addresses are copied." />
                  <CopyButton label="Copy the text" text={text} said="The text is copied." />
                </Group>
              </Group>
              <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {text}
              </Text>
            </Paper>
          ))}
        </>
      )}
      {telling.isError ? <Refusal error={telling.error} title="Nobody counts as told yet" /> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={data.telling === 0 || preview.isFetching} loading={telling.isPending} onClick={() => telling.mutate(data.seen)}>
          {data.telling === 1 ? 'I have told this person' : `I have told these ${formatNumber(data.telling)}`}
        </Button>
      </Group>
    </Stack>
  );
}

const textsShown = 12;

function countsWords({ telling, byDecision }: AnswersPreview): string {
  const parts = decisionKinds
    .filter((kind) => byDecision[kind] > 0)
    .map((kind) => `${formatNumber(byDecision[kind])} ${decisionWords[kind].done}`);
  return `${formatCount(telling, 'person', 'people')} to tell: ${parts.join(', ')}.`;
}

const leftOut = ({ undecided, toldAlready }: AnswersPreview): string[] =>
  [
    undecided === 0 ? null : `${formatCount(undecided, 'person', 'people')} ${undecided === 1 ? 'is' : 'are'} not decided and left out.`,
    toldAlready === 0 ? null : `${formatCount(toldAlready, 'person', 'people')} ${toldAlready === 1 ? 'knows' : 'know'} already.`,
  ].filter((note) => note !== null);

function CopyButton({ label, text, said }: { label: string; text: string; said: string }) {
  const copy = async () => {
    if (await copyText(text)) tell(said);
    else tell('This browser keeps the clipboard from pages. Select the text and copy it, or download the CSV.', 'Nothing was copied');
  };
  return (
    <Button variant="default" size="compact-sm" leftSection={<IconCopy size={14} aria-hidden />} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
