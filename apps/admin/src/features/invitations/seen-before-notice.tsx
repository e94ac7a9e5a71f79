import type { AppError } from '@assay/core';
import type { SeenBefore } from '@assay/core/invitations';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

type SeenBeforeNoticeProps = { refusal: AppError; onDecide: (seenBefore: SeenBefore) => void; isDeciding: boolean };

/** Somebody took the assessment so lately that the retake rule asks to wait: the team decides. */
export function SeenBeforeNotice({ refusal, onDecide, isDeciding }: SeenBeforeNoticeProps) {
  const place = useRef<HTMLDivElement>(null);
  // Follows its appearance: the button that was pressed could not be used meanwhile and had to give the focus up.
  useEffect(() => place.current?.focus(), []);
  const mayReuse = refusal.details.reason === 'seen_before_reusable';
  return (
    <Alert
      ref={place}
      tabIndex={-1}
      variant="default"
      icon={<IconHistory size={18} color="var(--assay-amber)" aria-hidden />}
      title="They took this assessment before"
    >
      <Text size="sm">{refusal.message}</Text>
      <Group gap="xs" mt="sm">
        {mayReuse ? (
          <Button size="xs" loading={isDeciding} onClick={() => onDecide('reuse')}>
            Let that score stand
          </Button>
        ) : null}
        <Button size="xs" variant="default" loading={isDeciding} onClick={() => onDecide('invite')}>
          Invite all the same
        </Button>
      </Group>
    </Alert>
  );
}

export const isSeenBefore = (error: AppError): boolean =>
  error.details.reason === 'seen_before' || error.details.reason === 'seen_before_reusable';
