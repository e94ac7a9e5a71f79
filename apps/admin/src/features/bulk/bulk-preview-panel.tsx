import type { BulkPreview } from '@assay/core/bulk';
import { Paper, Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { LoadError } from '../../layout/loading.tsx';
import { appliesWords } from './bulk-words.ts';
import { Folded, LeftOutList } from './left-out-list.tsx';

/** Whom it is about, before anybody does it. */
export function BulkPreviewPanel({ preview, isAsked }: { preview: UseQueryResult<BulkPreview>; isAsked: boolean }) {
  if (preview.isError) return <LoadError query={preview} title="It cannot be done like this" />;
  if (preview.data === undefined && isAsked) return <Skeleton height={72} radius="md" />;
  return (
    <Paper withBorder p="md" bg="var(--assay-surface)">
      <Stack gap="xs">
        <div role="status">
          {(preview.data === undefined ? ['Whom it is about is shown here.'] : appliesWords(preview.data)).map((words, index) => (
            <Text key={words} size="sm" {...(index === 0 && preview.data !== undefined ? { fw: 600 } : {})}>
              {words}
            </Text>
          ))}
        </div>
        {preview.data === undefined || preview.data.applies === 0 ? null : (
          <Folded summary="Who they are" people={preview.data.people} count={preview.data.applies} />
        )}
        <LeftOutList leftOut={preview.data?.leftOut ?? []} />
      </Stack>
    </Paper>
  );
}
