import type { Letter } from '@assay/core/invitations';
import { formatCount, formatNumber } from '@assay/ui';
import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconCheck, IconCopy, IconFileDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { fileNameOf, saveCsv } from '../../downloads/save-file.ts';
import { copyText } from '../../forms/copy-text.ts';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { tell } from '../../layout/tell.ts';
import type { Column } from '../../lists/columns.ts';
import { DataTable } from '../../lists/data-table.tsx';
import { lettersCsv, lettersText, letterText } from './letter.ts';

const columns: readonly Column[] = [
  { key: 'person', label: 'Candidate' },
  { key: 'copy', label: 'Message', align: 'right' },
];

const shown = 100;

/** Links that were just made. They are in memory here and nowhere else, so leaving without them asks first. */
export function MadeLinks({ letters }: { letters: readonly Letter[] }) {
  /** Whose link has been taken along. */
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const heading = useRef<HTMLHeadingElement>(null);
  // Follows its appearance in the place of the button that asked for it.
  useEffect(() => heading.current?.focus(), []);
  const [first] = letters;
  if (first === undefined) return null;
  const take = (these: readonly Letter[]) => setTaken((before) => new Set([...before, ...these.map(({ invitationId }) => invitationId)]));
  const copy = async (these: readonly Letter[], text: string, said: string) => {
    if (!(await copyText(text)))
      return tell('This browser keeps the clipboard from pages. Download the CSV instead.', 'Nothing was copied');
    take(these);
    tell(said);
  };
  return (
    <Stack gap="lg">
      <LeaveGuard
        isDirty={() => taken.size < letters.length}
        what={`${formatCount(letters.length - taken.size, 'new link')} that nobody has taken along`}
      />
      <Paper withBorder p="xl" bg="var(--assay-surface)">
        <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {letters.length === 1 ? 'The link is made' : `${formatNumber(letters.length)} links are made`}
        </Title>
        <Text mt="xs" mb="lg">
          They are shown this once: take them along now. Each opens for its own candidate alone.
        </Text>
        <Group gap="xs">
          <Button
            leftSection={<IconFileDownload size={16} aria-hidden />}
            onClick={() => {
              saveCsv(`${fileNameOf(first.opening)}-links.csv`, lettersCsv(letters));
              take(letters);
            }}
          >
            CSV for a mail merge
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => void copy(letters, lettersText(letters), `${formatCount(letters.length, 'message')} copied.`)}
          >
            Copy all messages
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt="md">
          The file has a column each for name, email, link, subject, start and contact, and one with the whole message. It opens attempts:
          keep it as you would keep passwords, and delete it once the mails are out.
        </Text>
      </Paper>
      <DataTable label="New links" columns={columns}>
        {letters.slice(0, shown).map((letter) => (
          <Table.Tr key={letter.invitationId}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <bdi>{letter.name}</bdi>
              <Text size="xs" c="dimmed">
                {letter.email}
              </Text>
            </Table.Td>
            <Table.Td ta="right">
              <CopyMessage
                name={letter.name}
                isCopied={taken.has(letter.invitationId)}
                onCopy={() => void copy([letter], letterText(letter), `The message to ${letter.name} is copied.`)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      {letters.length > shown ? (
        <Text size="sm" c="dimmed">
          {`${formatNumber(letters.length - shown)} more are in the file.`}
        </Text>
      ) : null}
    </Stack>
  );
}

function CopyMessage({ name, isCopied, onCopy }: { name: string; isCopied: boolean; onCopy: () => void }) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={`Copy the message to ${name}`}
      leftSection={isCopied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
      onClick={onCopy}
    >
      Copy message
    </Button>
  );
}
