import { type ReactNode, useRef } from 'react';
import { errorsOfRefusal, type FormErrors } from './form-errors.ts';

/** What a form with a pasted list in `text` can do, whatever else it holds. */
type ListForm = {
  values: { text: string };
  errors: Readonly<Record<string, ReactNode>>;
  setErrors: (errors: FormErrors) => void;
  setFieldError: (field: 'text', error: ReactNode) => void;
  clearFieldError: (field: 'text') => void;
  setFieldValue: (field: 'text', text: string) => void;
};

/** The field of a list that is checked before it is taken in: a refusal of the text stands beside it and brings the focus back to it. */
export function useListField(form: ListForm, error: Error | null) {
  const text = useRef<HTMLTextAreaElement>(null);
  const focus = () => text.current?.focus();
  return {
    field: {
      fieldRef: text,
      value: form.values.text,
      error: form.errors['text'],
      onChange: (pasted: string) => {
        form.clearFieldError('text');
        form.setFieldValue('text', pasted);
      },
      onRefused: (message: string) => form.setFieldError('text', message),
    },
    /** For what the form itself finds wrong. */
    onFaults: (errors: Readonly<Record<string, ReactNode>>) => {
      if (errors['text'] !== undefined) focus();
    },
    checking: async (check: () => Promise<void>) => {
      try {
        await check();
      } catch (refusal) {
        const errors = errorsOfRefusal(refusal);
        form.setErrors(errors);
        if (errors['text'] !== undefined) focus();
      }
    },
    isFilled: form.values.text.trim() !== '',
    /** Without what is said beside the field; once is enough. */
    otherError: errorsOfRefusal(error)['text'] === undefined ? error : null,
  };
}
