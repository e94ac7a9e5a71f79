import type { AttemptForStaff } from '@assay/core/candidates';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../api.ts';
import { ActionDialog } from '../../../forms/action-dialog.tsx';
import { askReason } from '../../../forms/action-values.ts';
import { CopyField } from '../../../forms/copy-field.tsx';

type ResumeCodeButtonProps = { attempt: Pick<AttemptForStaff, 'attemptId'>; candidate: string; isOffered: boolean };

/** For a candidate whose device is gone, with the code that it showed. */
export function ResumeCodeButton({ attempt, candidate, isOffered }: ResumeCodeButtonProps) {
  return (
    <ActionDialog
      trigger={(open) =>
        isOffered ? (
          <Button variant="default" leftSection={<IconKey size={16} aria-hidden />} onClick={open}>
            New resume code
          </Button>
        ) : null
      }
      title={`A new resume code for ${candidate}?`}
      asked={askReason}
      submitLabel="Make a new code"
      errorTitle="No code was made"
      run={(input) => api.issueResumeCode(attempt.attemptId, input)}
      done={{
        title: `The new resume code for ${candidate}`,
        body: ({ resumeCode }, close) => <ShownCode code={resumeCode} candidate={candidate} onClose={close} />,
      }}
    >
      With it {candidate} goes on from another device; the one that writes now becomes read-only when that happens. The old code stops
      working. Reviewers never see it.
    </ActionDialog>
  );
}

function ShownCode({ code, candidate, onClose }: { code: string; candidate: string; onClose: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Stack>
      <Text size="sm">
        The code is shown this once, and the old one no longer works. Tell it to {candidate} by a way that you know is theirs: whoever has
        it can write in the attempt.
      </Text>
      <CopyField label="New resume code" value={code} isCopied={isCopied} onCopied={() => setIsCopied(true)} size="md" />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
      </Group>
    </Stack>
  );
}
