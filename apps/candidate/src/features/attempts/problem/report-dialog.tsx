import type { ProblemKind } from '@assay/core/problems';
import { ErrorNotice } from '@assay/ui';
import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';

export type ProblemWords = { kind: ProblemKind; text: string };

const kinds = [
  { value: 'statement', label: 'The text of the question' },
  { value: 'checks', label: 'The visible cases or their results' },
  { value: 'editor', label: 'The editor or this page' },
  { value: 'other', label: 'Something else' },
] as const satisfies readonly { value: ProblemKind; label: string }[];

const longestText = 1000;
const shortestText = 3;

type ReportDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** In a practice round nobody is told. */
  isPractice: boolean;
  onReport: (problem: ProblemWords) => Promise<unknown>;
};

/** What is wrong, in a few words. Nothing stops meanwhile, and the dialog says so. */
export function ReportDialog({ isOpen, onClose, title, isPractice, onReport }: ReportDialogProps) {
  const [kind, setKind] = useState<ProblemKind | null>(null);
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const report = useMutation({ mutationFn: onReport, networkMode: 'always' });
  const isShort = text.trim().length < shortestText;
  const close = () => {
    onClose();
    if (!report.isSuccess) return;
    report.reset();
    setKind(null);
    setText('');
    setIsTried(false);
  };
  return (
    <Modal opened={isOpen} onClose={close} title="Report a problem" closeButtonProps={{ 'aria-label': 'Close' }}>
      {report.isSuccess ? (
        <Stack>
          <Confirmation>
            {isPractice
              ? 'In the real attempt the team would see it now. In practice nothing is sent.'
              : 'Thank you, the team sees it. Nothing has stopped: the clock goes on, and you can go on working on this question or another one. A fault of ours does not count against you.'}
          </Confirmation>
          <Group justify="flex-end">
            <Button onClick={close}>Go on working</Button>
          </Group>
        </Stack>
      ) : (
        <Stack
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            setIsTried(true);
            if (kind !== null && !isShort) report.mutate({ kind, text: text.trim() });
          }}
        >
          <Text size="sm" className="breaks-anywhere">
            About “{title}”. The clock goes on meanwhile.
          </Text>
          <Radio.Group
            label="What is wrong?"
            value={kind}
            onChange={(value) => setKind(kinds.find((each) => each.value === value)?.value ?? null)}
            error={isTried && kind === null ? 'Choose one.' : undefined}
            errorProps={{ mt: 'xs' }}
          >
            <Stack gap="xs" mt="xs">
              {kinds.map((each, index) => (
                <Radio key={each.value} value={each.value} label={each.label} data-autofocus={index === 0 || undefined} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label="In a few words"
            autosize
            minRows={2}
            maxRows={6}
            maxLength={longestText}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={isTried && isShort ? 'Say in a few words what is wrong.' : undefined}
          />
          {report.error !== null && <ErrorNotice error={report.error} title="It was not sent" kept="What you wrote is still here." />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={report.isPending}>
              Send
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

/** Takes the focus from the form whose place it takes. */
function Confirmation({ children }: { children: ReactNode }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <Text ref={words} tabIndex={-1} className="arrival-title">
      {children}
    </Text>
  );
}
