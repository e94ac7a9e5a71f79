import type { HomeForStaff } from '@assay/core/accounts';
import { formatCount } from '@assay/ui';
import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { TextLink } from '../../layout/links.tsx';

/** What somebody must look at; nothing at all when all is well. */
export function Attention({ home }: { home: HomeForStaff }) {
  if (home.questionsWithProblems === 0 && home.deadJobs === 0) return null;
  return (
    <Stack gap="xs">
      {home.questionsWithProblems === 0 ? null : (
        <Alert
          variant="default"
          icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
          title={`${formatCount(home.questionsWithProblems, 'question folder')} cannot be served`}
        >
          <TextLink to="/questions" search={{ show: 'problems' }} size="sm">
            See the files, lines and what to write instead
          </TextLink>
        </Alert>
      )}
      {home.deadJobs === 0 ? null : (
        <Alert
          variant="default"
          icon={<IconAlertTriangle size={18} color="var(--assay-amber)" aria-hidden />}
          title={`${formatCount(home.deadJobs, 'background job')} gave up`}
        >
          <Text size="sm">Each was tried several times, and a grading may be missing. The log of the work process says why.</Text>
        </Alert>
      )}
    </Stack>
  );
}
