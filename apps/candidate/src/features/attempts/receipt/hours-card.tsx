import { ErrorNotice, formatNumber } from '@assay/ui';
import { Button, Card, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

type HoursCardProps = { declared: number | null; onDeclare: (hours: number) => Promise<unknown> };

/** Asked after handing in: it costs and earns nothing, and tells the team whether what it asks is fair. */
export function HoursCard({ declared, onDeclare }: HoursCardProps) {
  const [hours, setHours] = useState<string | number>(declared ?? '');
  const save = useMutation({ mutationFn: (value: number) => onDeclare(value), networkMode: 'always' });
  return (
    <Card
      withBorder
      padding="lg"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typeof hours === 'number') save.mutate(hours);
      }}
    >
      <Stack gap="sm">
        <Title order={2}>How long did it take?</Title>
        <Text size="sm">
          Your own estimate of the hours you worked. You need not answer. It is never scored: it tells the team whether what it asks for can
          be done in the time it says.
        </Text>
        <Group align="end" gap="sm">
          <NumberInput label="Hours" value={hours} onChange={setHours} min={0} max={1000} decimalScale={1} step={0.5} w="8rem" />
          <Button type="submit" variant="default" loading={save.isPending} disabled={typeof hours !== 'number'}>
            {declared === null && !save.isSuccess ? 'Tell the team' : 'Change it'}
          </Button>
        </Group>
        <Text size="sm" role="status">
          {save.isSuccess
            ? `Told: ${formatNumber(save.variables, 1)} h. Thank you.`
            : declared === null
              ? ''
              : `You told: ${formatNumber(declared, 1)} h.`}
        </Text>
        {save.error !== null && <ErrorNotice error={save.error} title="It was not told" />}
      </Stack>
    </Card>
  );
}
