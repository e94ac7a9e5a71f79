import type { HomeForStaff } from '@assay/core/accounts';
import { formatCount } from '@assay/ui';
import { Group, List, Paper, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';

/** What stands between candidates' code and the server. */
export function SandboxPanel({ sandbox }: Pick<HomeForStaff, 'sandbox'>) {
  if (sandbox === null) {
    return (
      <Paper withBorder p="lg" bg="var(--assay-surface)">
        <Group gap="sm" wrap="nowrap" align="start">
          <IconShieldX size={22} aria-hidden style={{ color: 'var(--assay-bad)', flex: 'none' }} />
          <div>
            <Text fw={600}>The sandbox does not answer.</Text>
            <Text size="sm">
              Candidates can write and nothing of it is lost, but runs and grading wait. The supervisor is one of the three processes of
              “npm start”: see its log.
            </Text>
          </div>
        </Group>
      </Paper>
    );
  }
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      <Group gap="sm" wrap="nowrap" align="start">
        <IconShieldCheck size={22} aria-hidden style={{ color: 'var(--assay-good)', flex: 'none' }} />
        <div>
          <Text fw={600}>{formatCount(sandbox.layers.length, 'layer')} between candidates’ code and the server.</Text>
          <List size="sm" my={6} spacing={2}>
            {sandbox.layers.map((layer) => (
              <List.Item key={layer}>{layer}</List.Item>
            ))}
          </List>
          <Text size="sm" c="dimmed">
            {formatCount(sandbox.warmProcesses, 'process', 'processes')} ready, {sandbox.running} running, {sandbox.queued} waiting.
          </Text>
          {sandbox.engines.map(({ engine, problem }) =>
            problem === null ? null : (
              <Text key={engine} size="sm" mt={6} c="var(--assay-bad)">
                {problem}
              </Text>
            ),
          )}
          {sandbox.advice === null ? null : (
            <Text size="sm" mt={6}>
              {sandbox.advice}
            </Text>
          )}
        </div>
      </Group>
    </Paper>
  );
}
