import { decodeList } from '@assay/core/invitation-lists';
import { formatCount } from '@assay/ui';
import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useState } from 'react';

type ListTextFieldProps = {
  label: string;
  description: string;
  /** What a list looks like. */
  example: string;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  value: string;
  error: ReactNode;
  onChange: (text: string) => void;
  onRefused: (message: string) => void;
};

/** Pasted cells, or a file, chosen or dropped: its text stands in the field, where it can be mended. */
export function ListTextField({ label, description, example, fieldRef, value, error, onChange, onRefused }: ListTextFieldProps) {
  const [fileName, setFileName] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);
  const take = async (file: File | null | undefined) => {
    if (file === null || file === undefined) return;
    const decoded = decodeList(new Uint8Array(await file.arrayBuffer()));
    if (decoded.kind === 'refused') {
      onRefused(decoded.message);
      return;
    }
    setFileName(file.name);
    onChange(decoded.text);
  };
  const lines = value.split('\n').filter((line) => line.trim() !== '').length;
  return (
    <Stack gap="xs">
      <Textarea
        ref={fieldRef}
        label={label}
        description={description}
        placeholder={example}
        required
        rows={9}
        spellCheck={false}
        autoComplete="off"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void take(event.dataTransfer.files[0]);
        }}
        styles={{
          input: {
            fontFamily: 'var(--mantine-font-family-monospace)',
            fontSize: '0.8125rem',
            // Red frames the field; what was pasted stays easy to read.
            color: 'var(--mantine-color-text)',
            whiteSpace: 'pre',
            overflowX: 'auto',
            ...(isOver ? { outline: '2px dashed var(--mantine-primary-color-filled)' } : {}),
          },
        }}
      />
      <Group gap="sm">
        <FileButton onChange={(file) => void take(file)} accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values">
          {(props) => (
            <Button {...props} variant="default" size="sm" leftSection={<IconFileUpload size={16} aria-hidden />}>
              Choose a CSV file
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" role="status">
          {lines === 0 ? 'or drop it on the field' : `${fileName === null ? '' : `${fileName}: `}${formatCount(lines, 'line')}`}
        </Text>
      </Group>
    </Stack>
  );
}
