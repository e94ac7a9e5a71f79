import { Button, CopyButton, Group, Popover, Stack, Text } from '@mantine/core';
import { IconDevices } from '@tabler/icons-react';
import { WorkNotice } from './work-notice.tsx';

const purpose = 'Needed only to go on in another tab or on another device.';

function CopyCode({ code }: { code: string }) {
  return (
    <CopyButton value={code}>
      {({ copied, copy }) => (
        <Button size="compact-sm" variant="default" onClick={copy}>
          {copied ? 'Copied' : 'Copy the code'}
        </Button>
      )}
    </CopyButton>
  );
}

/** At the start, once. */
export function ResumeCodeNotice({ code, onDismiss }: { code: string; onDismiss: () => void }) {
  return (
    <WorkNotice
      title="Your resume code"
      sign={<span className="resume-code">{code}</span>}
      actions={
        <>
          <CopyCode code={code} />
          <Button size="compact-sm" variant="subtle" onClick={onDismiss}>
            I have noted it
          </Button>
        </>
      }
    >
      {purpose} Note it down.
    </WorkNotice>
  );
}

/** Always at hand while this page writes. */
export function ResumeCodeButton({ code }: { code: string }) {
  return (
    <Popover width={310} position="bottom-end" withArrow trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button size="xs" fz="sm" variant="subtle" className="code-button" aria-label="Resume code" title="Resume code">
          <IconDevices size={18} aria-hidden />
          <span className="code-button-words">Resume code</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Resume code">
        <Stack gap="xs">
          <Text size="sm" fw={550}>
            Resume code
          </Text>
          <Group justify="space-between" wrap="nowrap">
            <Text className="resume-code" size="lg">
              {code}
            </Text>
            <CopyCode code={code} />
          </Group>
          <Text size="sm" c="dimmed">
            {purpose} If a new one was made for you, reload this page to see it.
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
