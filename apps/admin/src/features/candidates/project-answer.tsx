import type { ItemForStaff } from '@assay/core/candidates';
import { formatBytes, formatDateTime, formatNumber } from '@assay/ui';
import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { FileLink } from '../../handed-in/file-tree.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import { ProjectFiles } from './project-files.tsx';
import { uploadTag } from './upload-words.ts';

const columns = [
  { key: 'name', label: 'File' },
  { key: 'type', label: 'Type', isWideOnly: true },
  { key: 'size', label: 'Size', align: 'right' },
  { key: 'when', label: 'Arrived' },
  { key: 'get', label: '' },
] as const;

type ProjectAnswerProps = {
  attemptId: string;
  item: ItemForStaff;
  /** The file that is open, as the address says. */
  file: string | null;
  fileLink: FileLink;
};

/** The files that were handed in: each to be saved, and what is in it. */
export function ProjectAnswer({ attemptId, item, file, fileLink }: ProjectAnswerProps) {
  if (item.uploads.length === 0) {
    return (
      <Title order={3} size="h5">
        No file was handed in
      </Title>
    );
  }
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        Files
      </Title>
      <ProjectFiles attemptId={attemptId} itemId={item.itemId} asked={file} link={fileLink} />
      <Title order={3} size="h5">
        Downloads
      </Title>
      <DataTable label="Files handed in" columns={columns}>
        {item.uploads.map((upload) => (
          <Row key={upload.uploadId} attemptId={attemptId} upload={upload} />
        ))}
      </DataTable>
      <Text size="sm" c="dimmed">
        Open what you download with care, on a machine where that does no harm: it comes from somebody you do not know. What is shown above
        runs nothing.
      </Text>
    </Stack>
  );
}

function Row({ attemptId, upload }: { attemptId: string; upload: ItemForStaff['uploads'][number] }) {
  const tag = uploadTag(upload);
  return (
    <Table.Tr>
      <Table.Td miw="12rem" style={{ overflowWrap: 'anywhere' }}>
        <Text fw={550} size="sm">
          <bdi>{upload.name}</bdi>
        </Text>
        {upload.sha256 === null ? null : (
          <Text size="xs" c="dimmed" ff="monospace">
            {upload.sha256}
          </Text>
        )}
        {tag === null ? null : <Tag tone={tag.tone}>{tag.word}</Tag>}
        {upload.entries === null || upload.state === 'arrived' ? null : <Entries entries={upload.entries} />}
      </Table.Td>
      <Table.Td visibleFrom="sm">{upload.type}</Table.Td>
      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
        {formatBytes(upload.bytes)}
      </Table.Td>
      <Table.Td>{upload.finishedAt === null ? `${formatBytes(upload.receivedBytes)} of it` : formatDateTime(upload.finishedAt)}</Table.Td>
      <Table.Td ta="right">
        {upload.state === 'arrived' ? (
          <Button
            component="a"
            href={`/api/staff/attempts/${attemptId}/uploads/${upload.uploadId}/file`}
            download={upload.name}
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            aria-label={`Download ${upload.name}`}
          >
            Download
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

const entriesShown = 100;

function Entries({ entries }: { entries: NonNullable<ItemForStaff['uploads'][number]['entries']> }) {
  return (
    <details>
      <summary>{formatNumber(entries.length)} in the zip, by its own list</summary>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {entries.slice(0, entriesShown).map(({ name, bytes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a zip may say a name twice
          <li key={index}>
            <Text span size="xs">
              <bdi>{name}</bdi> {formatBytes(bytes)}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
