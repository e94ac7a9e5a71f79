import type { DocumentRef } from '@assay/core/attempts';
import { CodeBlock } from '@assay/ui';
import { Button, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { documentKey } from '../recorder/environment.ts';
import type { LeftText } from '../recorder/open-recording.ts';
import { WorkNotice } from './work-notice.tsx';

type LeftTextsProps = { texts: readonly LeftText[]; titleOf: (itemId: string) => string; onDiscard: () => void };

/** Text of this device that is not part of the answer: nothing is lost, and nothing is put over newer work unasked. */
export function LeftTexts({ texts, titleOf, onDiscard }: LeftTextsProps) {
  const [isOpen, dialog] = useDisclosure(false);
  const [isAsking, question] = useDisclosure(false);
  const nameOf = ({ itemId, path }: DocumentRef) => (path === undefined ? titleOf(itemId) : `${titleOf(itemId)}, ${path}`);
  const close = () => {
    question.close();
    dialog.close();
  };
  return (
    <>
      <WorkNotice
        title="There is text here that is not part of your answer"
        actions={
          <Button size="compact-sm" variant="default" onClick={dialog.open}>
            Look at it
          </Button>
        }
      >
        It was typed on this device, and had not arrived when another tab or device took over.
      </WorkNotice>
      <Modal
        opened={isOpen}
        onClose={close}
        size="xl"
        title="Text that is not part of your answer"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack>
          <Text size="sm">Copy what you want to keep into your answer. The text stays here until you hand in.</Text>
          {texts.map(({ document, text }) => (
            <Stack key={`${documentKey(document)}:${text}`} gap="xs">
              <Group>
                <Text fw={550}>{nameOf(document)}</Text>
                <CopyButton value={text}>
                  {({ copied, copy }) => (
                    <Button size="compact-sm" variant="default" ml="auto" onClick={copy}>
                      {copied ? 'Copied' : 'Copy'}
                    </Button>
                  )}
                </CopyButton>
              </Group>
              <CodeBlock code={text} label={`Text from before: ${nameOf(document)}`} maxHeight="22rem" />
            </Stack>
          ))}
          {isAsking ? (
            <Group gap="sm" justify="flex-end">
              <Text size="sm">It cannot be brought back.</Text>
              <Button size="compact-sm" variant="default" onClick={question.close}>
                Keep it
              </Button>
              <Button
                size="compact-sm"
                color="red"
                variant="outline"
                onClick={() => {
                  close();
                  onDiscard();
                }}
              >
                Discard for good
              </Button>
            </Group>
          ) : (
            <Group justify="flex-end">
              <Button size="compact-sm" variant="subtle" onClick={question.open}>
                Discard
              </Button>
            </Group>
          )}
        </Stack>
      </Modal>
    </>
  );
}
