import { AppError } from '@assay/core';
import type { OpenLinkForVisitor } from '@assay/core/open-links';
import { ErrorNotice, formatCount, formatDuration } from '@assay/ui';
import { Button, Card, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';

type ApplyFormProps = {
  link: OpenLinkForVisitor;
  onApply: (person: { name: string; email: string }) => void;
  isApplying: boolean;
  error: unknown;
};

/** What the advert leads to, and who asks. */
export function ApplyForm({ link, onApply, isApplying, error }: ApplyFormProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const faults = faultsOf(error);
  return (
    <Card
      component="form"
      withBorder
      padding="xl"
      onSubmit={(event) => {
        event.preventDefault();
        onApply({ name: name.trim(), email: email.trim() });
      }}
    >
      <Stack>
        <div>
          <Text size="sm" c="dimmed">
            Apply
          </Text>
          <Title order={1} className="breaks-anywhere">
            <bdi>{link.opening}</bdi>
          </Title>
        </div>
        <Text>
          {link.contact.name} invites everybody who is interested to “{link.assessment}”: {formatCount(link.questions, 'question')} in{' '}
          {formatDuration(link.workingTimeMs)}. You hear within {formatCount(link.answerByDays, 'day')} after you finish.
        </Text>
        <Text>
          Next you read the rules, and what is recorded. Nothing starts until you say so
          {link.daysToStart === null ? '' : `; you have ${formatCount(link.daysToStart, 'day')} to begin`}.
        </Text>
        <TextInput
          label="Your name"
          autoComplete="name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={faults.get('name')}
        />
        <TextInput
          type="email"
          label="Your e-mail address"
          description="The team answers you there, and it brings you back to your attempt."
          autoComplete="email"
          required
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={faults.get('email')}
        />
        {error !== null && faults.size === 0 && (
          <ErrorNotice error={error} title="You are not in yet" kept="What you entered is still here." />
        )}
        <Button type="submit" size="md" loading={isApplying} rightSection={<IconArrowRight size={18} aria-hidden />}>
          Continue
        </Button>
      </Stack>
    </Card>
  );
}

/** By field, as a sentence. */
function faultsOf(error: unknown): ReadonlyMap<string, string> {
  const issues = error instanceof AppError ? (error.details.issues ?? []) : [];
  return new Map(issues.map(({ path, message }) => [path, `${message.charAt(0).toUpperCase()}${message.slice(1)}.`]));
}
