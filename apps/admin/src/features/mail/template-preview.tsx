import { fillTemplate, type MailKind, type MailTemplate, type MailValues, placeholders, placeholdersOf } from '@assay/core/mail';
import { Anchor, Paper, Text } from '@mantine/core';

const sampleLink = placeholders.link.sample;

const samples = (kind: MailKind): MailValues => Object.fromEntries(placeholdersOf[kind].map((name) => [name, placeholders[name].sample]));

/** The letter as it will be, with made-up values, by the same code that sends it. */
export function TemplatePreview({ kind, template }: { kind: MailKind; template: MailTemplate }) {
  const { subject, text } = fillTemplate(template, samples(kind));
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)" component="section" aria-label="Preview">
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {subject === '' ? 'No subject yet' : subject}
      </Text>
      <Text size="sm" mt="sm" component="div" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text.split(sampleLink).flatMap((part, index) =>
          index === 0
            ? [part]
            : [
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no identity but their place
                <Anchor key={index} component="span" inherit underline="always">
                  {sampleLink}
                </Anchor>,
                part,
              ],
        )}
      </Text>
    </Paper>
  );
}
