import type { ItemForCandidate } from '@assay/core/attempts';
import { formatBytes } from '@assay/ui';
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

type MaterialSectionProps = { material: NonNullable<ItemForCandidate['question']['project']>['material']; base: string };

/** Files and data to work with: one by one, and all of them as a zip. */
export function MaterialSection({ material, base }: MaterialSectionProps) {
  if (material.length === 0) return null;
  const bytes = material.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <Stack gap="xs" component="section" mt="lg" aria-label="Material">
      <Title order={2} size="h4">
        Material
      </Title>
      <ul className="material-list">
        {material.map(({ path, bytes: size }, index) => (
          <li key={path}>
            <Anchor href={`${base}/${index}`} download underline="always" className="breaks-anywhere">
              {path}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed">
              {formatBytes(size)}
            </Text>
          </li>
        ))}
      </ul>
      {material.length === 1 ? null : (
        <Group gap={6}>
          <IconDownload size={16} aria-hidden />
          <Anchor href={base} download underline="always">
            All of it as a zip
          </Anchor>
          <Text span size="sm" c="dimmed">
            {formatBytes(bytes)}
          </Text>
        </Group>
      )}
    </Stack>
  );
}
