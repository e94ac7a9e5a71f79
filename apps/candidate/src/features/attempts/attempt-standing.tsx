import { Loader, Stack, Text, Title } from '@mantine/core';

/** Between the end of the time and the receipt. */
export function AttemptClosing() {
  return (
    <Stack align="center" gap="md" py="xl" role="status">
      <Loader />
      <Title order={1}>The time is over</Title>
      <Text ta="center">Your answers are being handed in. The receipt appears here in a few seconds.</Text>
    </Stack>
  );
}

/** In a break the clock stands still and the questions are not shown. */
export function AttemptPaused() {
  return (
    <Stack align="center" gap="md" py="xl" role="status">
      <Title order={1}>Your attempt is paused</Title>
      <Text ta="center">The clock stands still. Everything is saved; this page goes on by itself when the break ends.</Text>
    </Stack>
  );
}
