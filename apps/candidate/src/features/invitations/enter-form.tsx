import { AppError } from '@assay/core';
import { ErrorNotice } from '@assay/ui';
import { Button, Card, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';

type EnterFormProps = {
  opening: string;
  needsEmail: boolean;
  onEnter: (email: string | null) => void;
  isEntering: boolean;
  error: unknown;
};

export function EnterForm({ opening, needsEmail, onEnter, isEntering, error }: EnterFormProps) {
  const [email, setEmail] = useState('');
  const isWrongEmail = error instanceof AppError && error.details.reason === 'wrong_email';
  return (
    <Card
      component="form"
      withBorder
      padding="xl"
      onSubmit={(event) => {
        event.preventDefault();
        onEnter(needsEmail ? email.trim() : null);
      }}
    >
      <Stack>
        <div>
          <Text size="sm" c="dimmed">
            You are invited
          </Text>
          <Title order={1} className="breaks-anywhere">
            <bdi>{opening}</bdi>
          </Title>
        </div>
        <Text>Next you see what it is about, how long it takes and what the rules are. Nothing starts until you say so.</Text>
        {needsEmail && (
          <TextInput
            type="email"
            label="Your e-mail address"
            description="The one the invitation was sent to; it shows that the link is yours."
            autoComplete="email"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={
              isWrongEmail ? 'The invitation was sent to another address. Check for a typing slip, or try your other address.' : undefined
            }
          />
        )}
        {error !== null && !isWrongEmail && <ErrorNotice error={error} />}
        <Button type="submit" size="md" loading={isEntering} rightSection={<IconArrowRight size={18} aria-hidden />}>
          Continue
        </Button>
      </Stack>
    </Card>
  );
}
