import { formatDateTime } from '@assay/ui';
import { Button, Text } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { FormFoot } from './form-foot.tsx';
import { isSavedMeanwhile } from './saved-meanwhile.ts';

type SettingsFootProps = {
  saved: { savedAt: string | null; savedBy: string | null };
  /** Said while nobody has saved anything. */
  unsavedWords: string;
  submitLabel: string;
  errorTitle: string;
  save: Pick<UseMutationResult, 'isPending' | 'error'>;
  onTakeTheirs: () => void;
};

/** Below settings that everybody shares: who saved them last, the button, and the way out when somebody saved meanwhile. */
export function SettingsFoot({
  saved: { savedAt, savedBy },
  unsavedWords,
  submitLabel,
  errorTitle,
  save,
  onTakeTheirs,
}: SettingsFootProps) {
  return (
    <>
      <Text size="sm" c="dimmed">
        {savedAt === null ? unsavedWords : `Saved ${savedBy === null ? '' : `by ${savedBy} `}on ${formatDateTime(savedAt)}.`}
      </Text>
      <FormFoot submitLabel={submitLabel} isPending={save.isPending} error={save.error} errorTitle={errorTitle}>
        {isSavedMeanwhile(save.error) ? (
          <Button variant="default" onClick={onTakeTheirs}>
            Show what was saved instead of mine
          </Button>
        ) : null}
      </FormFoot>
    </>
  );
}
