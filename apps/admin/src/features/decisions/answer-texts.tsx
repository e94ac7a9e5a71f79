import type { AnswersPreview } from '@assay/core/decisions';
import { formatCount } from '@assay/ui';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { copyText } from '../../forms/copy-text.ts';
import { tell } from '../../layout/tell.ts';
import { decisionWords } from '../../words/decision-words.ts';

const textsShown = 12;

/** What each group of people reads. */
export function AnswerTexts({ texts }: Pick<AnswersPreview, 'texts'>) {
  return texts.slice(0, textsShown).map(({ openingId, opening, decision, emails, subject, text }) => (
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
      <Text size="sm" fw={600} mb={4} style={{ overflowWrap: 'anywhere' }}>
        {subject}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </Paper>
  ));
}

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
