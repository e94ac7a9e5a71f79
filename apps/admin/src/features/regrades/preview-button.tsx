import type { RegradeInput } from '@assay/core/regrades';
import { ErrorNotice } from '@assay/ui';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';

/** Starts the preview of a regrade and goes to it; nothing changes by that. */
export function PreviewButton({ input, children }: { input: RegradeInput; children: ReactNode }) {
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () => api.startRegrade(input),
    onSuccess: ({ regradeId }) => void navigate({ to: '/regrades/$regradeId', params: { regradeId } }),
  });
  return (
    <>
      <Button
        variant="default"
        loading={start.isPending}
        onClick={() => start.mutate()}
        style={{ alignSelf: 'flex-start' }}
        maw="100%"
        h="auto"
        mih={36}
        py={6}
        styles={{ label: { whiteSpace: 'normal' } }}
      >
        {children}
      </Button>
      {start.isError ? <ErrorNotice title="There is no preview" error={start.error} /> : null}
    </>
  );
}
