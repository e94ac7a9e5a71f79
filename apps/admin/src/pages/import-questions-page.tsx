import type { ImportAnswer, ImportedFolder } from '@assay/core/question-drafts';
import { formatCount, formatDateTime } from '@assay/ui';
import { Button, Checkbox, FileInput, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { base64Of } from '../features/question-drafts/files-panel.tsx';
import { Refusal } from '../forms/refusal.tsx';
import { TextLink } from '../layout/links.tsx';
import { Page } from '../layout/page.tsx';
import { tell } from '../layout/tell.ts';
import { DataTable } from '../lists/data-table.tsx';

const columns = [
  { key: 'question', label: 'Question' },
  { key: 'files', label: 'Files', align: 'right' },
  { key: 'conflict', label: 'What is in its way' },
  { key: 'problems', label: 'Problems' },
] as const;

export function ImportQuestionsPage() {
  const queryClient = useQueryClient();
  const [zip, setZip] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const ask = useMutation({
    mutationFn: ({ archive, wanted }: { archive: string; wanted: readonly string[] }) =>
      api.importQuestions({ zip: archive, teamId: null, accepted: [...wanted] }),
    onSuccess: ({ imported, folders }) => {
      if (imported.length === 0) return setAccepted(folders.filter(isPlain).map(({ questionId }) => questionId));
      tell(`${formatCount(imported.length, 'draft')} begun.`);
      void queryClient.invalidateQueries({ queryKey: ['question-drafts'] });
    },
  });
  const look = async (file: File | null) => {
    setZip(null);
    ask.reset();
    if (file === null) return;
    const archive = base64Of(new Uint8Array(await file.arrayBuffer()));
    setZip(archive);
    ask.mutate({ archive, wanted: [] });
  };
  return (
    <Page
      title="Import questions"
      above={<TextLink to="/questions">Questions</TextLink>}
      lead="A zip of question folders, as they are exported here or lie in a bank. Each becomes a draft, to be looked at, checked and published."
    >
      <Stack>
        <FileInput
          label="Archive"
          placeholder="Choose a zip"
          accept=".zip,application/zip"
          maw="30rem"
          clearable
          onChange={(file) => void look(file)}
        />
        {ask.error === null ? null : <Refusal error={ask.error} title="Nothing was imported" />}
        {ask.data === undefined ? null : (
          <Found
            answer={ask.data}
            accepted={accepted}
            onAccept={setAccepted}
            isPending={ask.isPending}
            onImport={() => zip !== null && ask.mutate({ archive: zip, wanted: accepted })}
          />
        )}
      </Stack>
    </Page>
  );
}

/** Nothing is overwritten by it. */
const isPlain = ({ conflict }: ImportedFolder): boolean => conflict === null || conflict.kind === 'question';

type FoundProps = {
  answer: ImportAnswer;
  accepted: readonly string[];
  onAccept: (accepted: readonly string[]) => void;
  isPending: boolean;
  onImport: () => void;
};

function Found({ answer, accepted, onAccept, isPending, onImport }: FoundProps) {
  return (
    <Stack>
      <DataTable label="Questions in the archive" columns={columns}>
        {answer.folders.map((folder) => {
          const { questionId, title, files, problems, conflict } = folder;
          const isImported = answer.imported.includes(questionId);
          return (
            <Table.Tr key={questionId}>
              <Table.Td>
                {isImported ? (
                  <TextLink to="/questions/$questionId/edit" params={{ questionId }}>
                    {title}
                  </TextLink>
                ) : (
                  <Checkbox
                    label={title}
                    description={questionId}
                    checked={accepted.includes(questionId)}
                    disabled={conflict?.kind === 'taken'}
                    onChange={(event) =>
                      onAccept(event.currentTarget.checked ? [...accepted, questionId] : accepted.filter((id) => id !== questionId))
                    }
                  />
                )}
              </Table.Td>
              <Table.Td ta="right">{files}</Table.Td>
              <Table.Td miw="16rem">{isImported ? 'Imported as a draft' : conflictWords(conflict)}</Table.Td>
              <Table.Td miw="16rem">
                {problems.length === 0 ? 'None' : `${problems[0]?.file ?? ''}: ${problems[0]?.message ?? ''}`}
                {problems.length > 1 ? <Text size="xs" c="dimmed">{`and ${formatCount(problems.length - 1, 'more')}`}</Text> : null}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </DataTable>
      {answer.imported.length > 0 ? null : (
        <Group>
          <Button onClick={onImport} loading={isPending} disabled={accepted.length === 0}>
            {`Import ${formatCount(accepted.length, 'question')}`}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function conflictWords(conflict: ImportedFolder['conflict']): string {
  switch (conflict?.kind) {
    case undefined:
      return 'Nothing: it is new here';
    case 'same':
      return `It is here already, the same as version ${conflict.version}`;
    case 'question':
      return `It is here with another content (version ${conflict.version}). The draft shows what is different`;
    case 'taken':
      return 'Its id is taken. Rename its folder and its id';
    case 'draft':
      return `${conflict.savedBy ?? 'Somebody'} drafts it, last saved on ${formatDateTime(conflict.savedAt)}. Importing throws that draft away`;
    default:
      return conflict satisfies never;
  }
}
