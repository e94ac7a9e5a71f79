import type { DraftFile } from '@assay/core/question-drafts';
import { formatBytes } from '@assay/ui';
import { Button, FileButton, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DraftWriter } from './draft-writer.ts';
import { TextArea } from './fields/text-area.tsx';

type FilesPanelProps = {
  writer: DraftWriter;
  files: readonly DraftFile[];
  /** Which files; all of them unless it says so. */
  only?: (path: string) => boolean;
  chosen: string | null;
  onChoose: (path: string | null) => void;
  /** What a new file is called to begin with. */
  suggested: string;
};

/** The files of a draft as they are, each to be written, added or taken away. */
export function FilesPanel({ writer, files, only = () => true, chosen, onChoose, suggested }: FilesPanelProps) {
  const [name, setName] = useState(suggested);
  const paths = writer.paths().filter(only);
  const path = chosen !== null && paths.includes(chosen) ? chosen : (paths[0] ?? null);
  const text = path === null ? null : writer.textOf(path);
  const stored = files.find((file) => file.path === path);
  const add = (content: { text: string } | { base64: string }, as = name.trim()) => {
    writer.write(as, content);
    onChoose(as);
  };
  const upload = async (file: File | null) => {
    if (file === null) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    add({ base64: base64Of(bytes) }, `${name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : ''}${file.name}`);
  };
  return (
    <Stack>
      {path === null ? (
        <Text size="sm" c="dimmed">
          There is no file here yet.
        </Text>
      ) : (
        <>
          <Group align="end">
            <NativeSelect label="File" flex={1} data={[...paths]} value={path} onChange={(event) => onChoose(event.currentTarget.value)} />
            <Button
              variant="default"
              onClick={() => {
                writer.write(path, null);
                onChoose(null);
              }}
              disabled={path === 'question.yaml'}
            >
              Remove this file
            </Button>
          </Group>
          {text === null ? (
            <Text size="sm">{`${path} is no text, or too long to be written here${stored === undefined ? '' : ` (${formatBytes(stored.bytes)})`}.`}</Text>
          ) : (
            <TextArea
              key={path}
              label={`Content of ${path}`}
              isCode
              minRows={12}
              value={text}
              onChange={(next) => writer.write(path, { text: next })}
            />
          )}
        </>
      )}
      <Group align="end">
        <TextInput label="New file" flex={1} miw="14rem" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button variant="default" disabled={name.trim() === '' || writer.paths().includes(name.trim())} onClick={() => add({ text: '' })}>
          Add file
        </Button>
        <FileButton onChange={(file) => void upload(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              Upload a file
            </Button>
          )}
        </FileButton>
      </Group>
    </Stack>
  );
}

export function base64Of(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
