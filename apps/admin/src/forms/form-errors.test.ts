import { AppError } from '@assay/core';
import { openingInput } from '@assay/core/openings/schema';
import { expect, test } from 'vitest';
import { errorsOfParse, errorsOfRefusal, toNumber } from './form-errors.ts';

test('says of an empty field that it must be filled in, and of a wrong one why', () => {
  const errors = errorsOfParse(openingInput.safeParse({ title: ' ', managerEmail: 'nobody', answerByDays: undefined }));
  expect(errors['title']).toBe('Give the opening a title.');
  expect(errors['managerEmail']).toBe('Must be an e-mail address.');
  expect(errors['answerByDays']).toBe('Fill this in.');
});

test('puts a complaint of the server beside the field of the form that it is about', () => {
  const refusal = new AppError('invalid_input', 'Please check.', {
    issues: [{ path: 'workingTimeMs', message: 'must be at most 12 hours' }],
  });
  expect(errorsOfRefusal(refusal, { workingTimeMs: 'workingMinutes' })).toEqual({ workingMinutes: 'Must be at most 12 hours.' });
});

test('takes an emptied number field as missing, not as zero', () => {
  expect(toNumber('')).toBeUndefined();
  expect(toNumber('1.5')).toBe(1.5);
  expect(toNumber(0)).toBe(0);
});
