import type { ItemForStaff } from '@assay/core/candidates';
import { Statement } from '@assay/ui';
import { Text, Title } from '@mantine/core';

/** What was asked about the answer, and what the candidate said; it is worth no points. */
export function FollowUp({ item: { followUpHtml, answer } }: { item: Pick<ItemForStaff, 'followUpHtml' | 'answer'> }) {
  if (followUpHtml === null) return null;
  const text = answer.followUp ?? '';
  return (
    <div>
      <Title order={3} size="h5">
        Asked about the answer
      </Title>
      <Statement html={followUpHtml} isInline />
      {text.trim() === '' ? (
        <Text size="sm" c="dimmed">
          Not answered.
        </Text>
      ) : (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        Worth no points.
      </Text>
    </div>
  );
}
