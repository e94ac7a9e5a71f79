import { AppError, type Issue } from '@assay/core';

/** What a schema's `safeParse` complains of, as far as it is read here: the forms need no zod of their own. */
export type ParseFault = {
  success: false;
  error: { issues: readonly { path: readonly PropertyKey[]; code: string; message: string }[] };
};

export type FormErrors = Record<string, string>;

/** Field of the schema → field of the form, where the two differ (a time in minutes, say). */
export type FieldNames = Readonly<Record<string, string>>;

/** The schema's complaints by field. What is simply missing is said so that a person understands it. */
export function errorsOfParse(result: { success: true } | ParseFault, names: FieldNames = {}): FormErrors {
  if (result.success) return {};
  return byField(
    result.error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      message: issue.code === 'invalid_type' ? 'fill this in' : issue.message,
    })),
    names,
  );
}

/** The server's complaints by field: it checks with the same schemas, and with what only it knows. */
export function errorsOfRefusal(error: unknown, names: FieldNames = {}): FormErrors {
  return error instanceof AppError ? byField(error.details.issues ?? [], names) : {};
}

function byField(issues: readonly Issue[], names: FieldNames): FormErrors {
  const errors: FormErrors = {};
  for (const issue of issues) {
    const field = names[issue.path] ?? issue.path;
    errors[field] ??= asSentence(issue.message);
  }
  return errors;
}

function asSentence(message: string): string {
  const text = message.charAt(0).toLocaleUpperCase('en') + message.slice(1);
  return /[.?)]$/.test(text) ? text : `${text}.`;
}

/** What a number input holds: a number, or '' while it is empty. */
export type NumberField = number | string;

export function toNumber(field: NumberField): number | undefined {
  const text = String(field).trim();
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}
