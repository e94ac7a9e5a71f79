import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainResumeCode, resumeCodeFrom } from './resume-code.ts';

test('is eight characters in two groups, none of which is mistaken for another', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 32 }), (bytes) => {
      expect(resumeCodeFrom(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});

test('uses every bit of its five bytes', () => {
  expect(resumeCodeFrom(new Uint8Array([0, 0, 0, 0, 0]))).toBe('0000-0000');
  expect(resumeCodeFrom(new Uint8Array([255, 255, 255, 255, 255]))).toBe('ZZZZ-ZZZZ');
  expect(resumeCodeFrom(new Uint8Array([0, 0, 0, 0, 1]))).toBe('0000-0001');
  expect(resumeCodeFrom(new Uint8Array([8, 0, 0, 0, 0]))).toBe('1000-0000');
});

test.each(['k7m4-2qp1', 'K7M4 2QPL', ' k7m42qpi ', 'K7M4–2QP1'])('reads %j as it was meant', (typed) => {
  expect(plainResumeCode(typed)).toBe('K7M42QP1');
});
