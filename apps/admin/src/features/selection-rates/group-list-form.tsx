import { groupListInput } from '@assay/core/selection-rates/schema';
import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { errorsOfParse } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { ListTextField } from '../../forms/list-text-field.tsx';
import { useListField } from '../../forms/use-list-field.ts';

export type GroupListValues = { name: string; reason: string; text: string };

type GroupListFormProps = {
  onCheck: (values: GroupListValues) => Promise<void>;
  /** Whatever was checked is no longer what stands in the form. */
  onEdited: () => void;
  isChecking: boolean;
  isSaved: boolean;
  error: Error | null;
};

const checked = groupListInput.omit({ seen: true });

const example = 'code,group\ninv_01m7y2t3en1zr970skrxg8e3zk,women\ninv_01m7y2t3en1zr970skrxg8e3zm,men';

export function GroupListForm({ onCheck, onEdited, isChecking, isSaved, error }: GroupListFormProps) {
  const form = useForm<GroupListValues>({
    initialValues: { name: '', reason: '', text: '' },
    validate: (values) => ({
      ...errorsOfParse(checked.safeParse(values)),
      ...(values.text.trim() === '' ? { text: 'Paste the list, or choose its file.' } : {}),
    }),
    onValuesChange: onEdited,
  });
  const list = useListField(form, error);
  const onFaults = (errors: Parameters<typeof list.onFaults>[0]) => {
    if (errors['name'] === undefined && errors['reason'] === undefined) list.onFaults(errors);
  };
  return (
    <form onSubmit={form.onSubmit((values) => list.checking(() => onCheck(values)), onFaults)} noValidate>
      <LeaveGuard isDirty={() => list.isFilled && !isSaved} what="The list you entered" />
      <Stack gap="lg">
        <TextInput
          label="What the groups are"
          description="A list of the same name is replaced as a whole."
          placeholder="Gender, as people told us"
          required
          {...form.getInputProps('name')}
        />
        <Textarea
          label="By what right you hold them"
          description="The law, or the consent that they gave. It stands in the log with your name."
          required
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
        <ListTextField
          label="List of groups"
          description="Two columns and nothing else: code, as “invitation_id” in the results, and group. No name and no address."
          example={example}
          {...list.field}
        />
        <FormFoot submitLabel="Check the list" isPending={isChecking} error={list.otherError} errorTitle="The list was not checked">
          <Text size="sm" c="dimmed">
            Nothing is saved by this.
          </Text>
        </FormFoot>
      </Stack>
    </form>
  );
}
