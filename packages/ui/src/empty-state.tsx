import { Stack, Text, Title, type TitleOrder } from '@mantine/core';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  title: string;
  /** One sentence: what would be here, what to do. */
  children: ReactNode;
  icon?: ReactNode;
  /** The one button. */
  action?: ReactNode;
  order?: TitleOrder;
};

export function EmptyState({ title, children, icon, action, order = 2 }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" className="assay-empty">
      {icon !== undefined && <span aria-hidden>{icon}</span>}
      <Title order={order} size="h3" ta="center">
        {title}
      </Title>
      <Text c="dimmed" size="sm" ta="center" maw="26rem">
        {children}
      </Text>
      {action}
    </Stack>
  );
}
