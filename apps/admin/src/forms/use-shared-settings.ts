import { useForm } from '@mantine/form';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tell } from '../layout/tell.ts';
import { errorsOfParse, errorsOfRefusal, type FieldNames, type ParseFault } from './form-errors.ts';

type SharedSettings<Saved, Values, Input> = {
  opened: Saved;
  valuesOf: (saved: Saved) => Values;
  /** What is sent, made from these values and from what they were made from. */
  parse: (base: Saved, values: Values) => { success: true; data: Input } | ParseFault;
  fields: FieldNames;
  save: (input: Input) => Promise<Saved>;
  /** As they are stored now. */
  fetch: (client: QueryClient) => Promise<Saved>;
  /** Told once they are saved. */
  savedWords: string;
  /** The first part of the keys of what is read anew then. */
  area: string;
};

/** The form of settings that everybody shares: it edits what was opened; when somebody saved meanwhile, theirs can be taken over. */
export function useSharedSettings<Saved, Values extends Record<string, unknown>, Input>(settings: SharedSettings<Saved, Values, Input>) {
  const { opened, valuesOf, parse, fields, savedWords, area } = settings;
  const queryClient = useQueryClient();
  const [base, setBase] = useState(opened);
  const form = useForm<Values>({
    initialValues: valuesOf(opened),
    validate: (values) => errorsOfParse(parse(base, values), fields),
  });
  const take = (saved: Saved) => {
    setBase(() => saved);
    form.setValues(valuesOf(saved));
    form.resetDirty(valuesOf(saved));
  };
  const save = useMutation({
    mutationFn: settings.save,
    onSuccess: async (saved) => {
      take(saved);
      tell(savedWords);
      await queryClient.invalidateQueries({ queryKey: [area] });
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error, fields)),
  });
  return {
    base,
    form,
    save,
    submit: form.onSubmit((values) => {
      const parsed = parse(base, values);
      if (parsed.success) save.mutate(parsed.data);
    }),
    takeTheirs: async () => {
      take(await settings.fetch(queryClient));
      save.reset();
    },
  };
}
