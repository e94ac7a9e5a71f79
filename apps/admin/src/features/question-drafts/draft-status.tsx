import type { QuestionDraft } from '@assay/core/question-drafts';
import { ErrorNotice, formatTime } from '@assay/ui';
import { Button, Text } from '@mantine/core';
import type { DraftWriter, DraftWriterView } from './draft-writer.ts';

/** Whether what was typed is on the server; quiet while all is well. */
export function DraftStatus({ writer, view, draft }: { writer: DraftWriter; view: DraftWriterView; draft: QuestionDraft }) {
  if (view.error !== null) {
    return (
      <div>
        <ErrorNotice error={view.error} title="Not saved" kept="What you typed is still here." />
        <Button variant="default" mt="xs" onClick={() => void writer.flush()}>
          Try again
        </Button>
      </div>
    );
  }
  return (
    <Text size="sm" c="dimmed" role="status">
      {view.waiting.length > 0 ? 'Saving …' : `All saved. Last by ${draft.savedBy ?? 'a check'} at ${formatTime(draft.savedAt)}.`}
    </Text>
  );
}
