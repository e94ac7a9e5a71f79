import { Alert, Button, Group, List, Stack, Text, Title, type TitleOrder } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { errorWords } from './error-words.ts';

type ErrorNoticeProps = {
  error: unknown;
  /** Takes the place of the general heading: "The invitation could not be loaded". */
  title?: string;
  /** What of the person's work is safe: "Your answers are kept on this device". */
  kept?: string;
  /** Where the notice is all there is on a page, its heading is the page's. */
  order?: TitleOrder;
  onRetry?: () => void;
  isRetrying?: boolean;
  /** Further ways out, such as a link. */
  children?: ReactNode;
};

/** What happened, what was kept, what to do. */
export function ErrorNotice({ error, title, kept, order, onRetry, isRetrying = false, children }: ErrorNoticeProps) {
  const words = errorWords(error);
  const heading = title ?? words.title;
  return (
    <Alert
      role="alert"
      variant="default"
      className="assay-notice"
      icon={<IconAlertTriangle aria-hidden />}
      title={
        order === undefined ? (
          heading
        ) : (
          <Title order={order} size="h3">
            {heading}
          </Title>
        )
      }
    >
      <Stack gap="xs">
        <Text size="sm">{words.message}</Text>
        {words.issues.length > 0 && (
          <List size="sm">
            {words.issues.map((issue) => (
              <List.Item key={`${issue.path} ${issue.message}`}>
                {issue.path === '' ? issue.message : `${issue.path}: ${issue.message}`}
              </List.Item>
            ))}
          </List>
        )}
        {kept !== undefined && <Text size="sm">{kept}</Text>}
        {words.whatToDo !== null && <Text size="sm">{words.whatToDo}</Text>}
        {(onRetry !== undefined || children !== undefined) && (
          <Group gap="sm">
            {onRetry !== undefined && (
              <Button size="xs" variant="default" onClick={onRetry} loading={isRetrying}>
                Try again
              </Button>
            )}
            {children}
          </Group>
        )}
        {words.requestId !== null && (
          <Text size="xs" c="dimmed">
            Request {words.requestId}
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
