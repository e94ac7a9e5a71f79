import { defaultTemplates, type MailKind, type MailTemplate, placeholders, placeholdersOf, templateIssues } from '@assay/core/mail';
import { Button, Code, Group, List, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { errorsOfRefusal, type FormErrors } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { TemplatePreview } from './template-preview.tsx';

type TemplateFormProps = {
  kind: MailKind;
  initial: MailTemplate;
  isSaving: boolean;
  error: Error | null;
  onSave: (template: MailTemplate) => Promise<void>;
  /** Null: this installation sends no mail. */
  onTry: ((template: MailTemplate) => void) | null;
  isTrying: boolean;
};

function errorsOf(kind: MailKind, template: MailTemplate): FormErrors {
  const errors: FormErrors = {};
  if (template.subject.trim() === '') errors['subject'] = 'Give the letter a subject.';
  if (template.body.trim() === '') errors['body'] = 'Write the letter.';
  for (const { path, message } of templateIssues(kind, template)) {
    errors[path] ??= `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  }
  return errors;
}

const serverNames = { 'template.subject': 'subject', 'template.body': 'body' };

/** What a letter says, and beside it how it will look. */
export function TemplateForm({ kind, initial, isSaving, error, onSave, onTry, isTrying }: TemplateFormProps) {
  const form = useForm<MailTemplate>({
    initialValues: initial,
    validate: (values) => errorsOf(kind, values),
    validateInputOnChange: true,
  });
  const ours = defaultTemplates[kind];
  const isOurs = form.values.subject === ours.subject && form.values.body === ours.body;
  const save = async (values: MailTemplate) => {
    try {
      await onSave({ subject: values.subject.trim(), body: values.body.trim() });
    } catch (refusal) {
      form.setErrors(errorsOfRefusal(refusal, serverNames));
    }
  };
  return (
    <form onSubmit={form.onSubmit((values) => void save(values))} noValidate>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaving} what="What you changed in this letter" />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          <TextInput label="Subject" required maxLength={200} autoComplete="off" {...form.getInputProps('subject')} />
          <Textarea label="Text" required autosize minRows={12} maxRows={28} maxLength={10_000} {...form.getInputProps('body')} />
          <FormFoot submitLabel="Save the letter" isPending={isSaving} error={error} errorTitle="The letter was not saved">
            {onTry === null ? null : (
              <Button
                variant="default"
                loading={isTrying}
                onClick={() => {
                  if (!form.validate().hasErrors) onTry(form.values);
                }}
              >
                Send me a test
              </Button>
            )}
            {isOurs ? null : (
              <Button variant="subtle" onClick={() => form.setValues(ours)}>
                Use our text
              </Button>
            )}
          </FormFoot>
        </Stack>
        <Stack>
          <div>
            <Title order={2} size="h5" mb="xs">
              Preview
            </Title>
            <TemplatePreview kind={kind} template={form.values} />
          </div>
          <div>
            <Title order={2} size="h5" mb={4}>
              What it can name
            </Title>
            <List size="sm" listStyleType="none" spacing={2}>
              {placeholdersOf[kind].map((name) => (
                <List.Item key={name}>
                  <Group gap={6} wrap="nowrap" align="start">
                    <Code style={{ flexShrink: 0 }}>{`{{${name}}}`}</Code>
                    <Text size="sm" c="dimmed">
                      {placeholders[name].says}
                    </Text>
                  </Group>
                </List.Item>
              ))}
            </List>
          </div>
        </Stack>
      </SimpleGrid>
    </form>
  );
}
