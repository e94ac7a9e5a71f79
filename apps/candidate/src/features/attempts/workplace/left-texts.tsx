import { CodeBlock } from '@assay/ui';
import { Alert, Button, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { LeftText } from '../recorder/open-recording.ts';

type LeftTextsProps = { texts: readonly LeftText[]; titleOf: (itemId: string) => string; onDismiss: () => void };

/** Text of this device that is not part of the answer: nothing is lost, and nothing is put over newer work unasked. */
export function LeftTexts({ texts, titleOf, onDismiss }: LeftTextsProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Alert variant="default" title="There is text from before on this device">
        <Group gap="sm">
          <Text size="sm">It was typed while another tab or device had taken over, and is not part of your answer.</Text>
          <Button size="compact-sm" variant="default" onClick={open}>
            Look at it
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={onDismiss}>
            Dismiss
          </Button>
        </Group>
      </Alert>
      <Modal opened={isOpen} onClose={close} size="xl" title="Text from before" closeButtonProps={{ 'aria-label': 'Close' }}>
        <Stack>
          {texts.map(({ document, text }) => (
            <Stack key={`${document.itemId}:${document.language}`} gap="xs">
              <Group>
                <Text fw={550}>{titleOf(document.itemId)}</Text>
                <CopyButton value={text}>
                  {({ copied, copy }) => (
                    <Button size="compact-sm" variant="default" ml="auto" onClick={copy}>
                      {copied ? 'Copied' : 'Copy'}
                    </Button>
                  )}
                </CopyButton>
              </Group>
              <CodeBlock code={text} label={`Text from before: ${titleOf(document.itemId)}`} />
            </Stack>
          ))}
        </Stack>
      </Modal>
    </>
  );
}
