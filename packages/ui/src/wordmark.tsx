import { Group, Text } from '@mantine/core';

/** The name of the product as it stands in a page's head. */
export function Wordmark() {
  return (
    <Group gap={8} wrap="nowrap" component="span">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <rect width="20" height="20" rx="5" fill="var(--mantine-primary-color-filled)" />
        <path
          d="M5.5 14.5 10 5l4.5 9.5M7.4 11h5.2"
          fill="none"
          stroke="#fff"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <Text component="span" fw={650} size="sm">
        Assay
      </Text>
    </Group>
  );
}
