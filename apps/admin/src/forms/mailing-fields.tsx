import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { TextLink } from '../layout/links.tsx';
import { FieldsetCard } from './fieldset-card.tsx';
import { type MailingValues, reminders } from './mailing-values.ts';

type MailingFieldsProps = {
  /** Null: this installation sends no mail. */
  mailFrom: string | null;
  values: MailingValues & { startsUntil: string };
  onChange: (values: Partial<MailingValues>) => void;
};

/** Whether the invitation goes by mail, and when whoever has not started is reminded. */
export function MailingFields({ mailFrom, values, onChange }: MailingFieldsProps) {
  if (mailFrom === null) {
    return (
      <FieldsetCard legend="Mail">
        <Text size="sm">
          This installation sends no mail. You get the links after this and send them yourself. To have letters sent, whoever runs the
          server sets SMTP_URL and ASSAY_MAIL_FROM and starts it again.
        </Text>
      </FieldsetCard>
    );
  }
  return (
    <FieldsetCard legend="Mail">
      <Checkbox
        label="Send the invitation by mail"
        description={`From ${mailFrom}. Else you copy the link and send it yourself.`}
        checked={values.byMail}
        onChange={(event) => onChange({ byMail: event.currentTarget.checked })}
      />
      {values.byMail ? (
        <>
          <NativeSelect
            label="Remind whoever has not started"
            description={
              values.startsUntil === '' ? 'Only where there is a last moment to start.' : 'Before the last moment to start. Once.'
            }
            data={[...reminders]}
            value={values.remindHours}
            onChange={(event) => onChange({ remindHours: event.currentTarget.value })}
            w="24rem"
            maw="100%"
          />
          <Text size="sm" c="dimmed">
            <TextLink to="/mail/templates" target="_blank" inherit underline="always">
              What the letters say
            </TextLink>
          </Text>
        </>
      ) : null}
    </FieldsetCard>
  );
}
