import { ErrorNotice } from '@assay/ui';
import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

type FormFootProps = { submitLabel: string; isPending: boolean; error: Error | null; errorTitle: string; children?: ReactNode };

/** The refusal, when there was one, right above the button that was pressed. */
export function FormFoot({ submitLabel, isPending, error, errorTitle, children }: FormFootProps) {
  return (
    <Stack>
      {error === null ? null : <ErrorNotice error={error} title={errorTitle} kept="What you entered is still here." />}
      <Group gap="xs">
        <Button type="submit" loading={isPending}>
          {submitLabel}
        </Button>
        {children}
      </Group>
    </Stack>
  );
}
