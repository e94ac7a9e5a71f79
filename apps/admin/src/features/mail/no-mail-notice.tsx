import { Alert, Code, Text } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';

/** What to do where no mail server is set up. */
export function NoMailNotice() {
  return (
    <Alert variant="default" icon={<IconMailOff size={18} aria-hidden />} title="This installation sends no mail">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        Whoever runs the server sets two variables and starts it again: <Code>SMTP_URL=smtp://user:password@mail.example.org:587</Code> and{' '}
        <Code>ASSAY_MAIL_FROM=Hiring &lt;hiring@example.org&gt;</Code>. Until then invitations are links that you copy and send, one by one
        or as a file for a mail merge.
      </Text>
    </Alert>
  );
}
