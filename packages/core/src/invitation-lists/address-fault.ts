import { z } from 'zod';

const address = z.email().max(254);

export const isAddress = (email: string): boolean => address.safeParse(email).success;

/** What is wrong with what should be an e-mail address, and how to mend it; null when nothing is. */
export function addressFault(email: string): { what: string; mend: string } | null {
  if (isAddress(email)) return null;
  if (email === '') return { what: 'There is no e-mail address.', mend: 'Write it in, or take the row out.' };
  const ats = email.split('@').length - 1;
  if (ats > 1) return { what: 'There is more than one @.', mend: 'Keep one address in a row; a second person gets a row of their own.' };
  if (ats === 0) return { what: 'There is no @ in the address.', mend: 'Write the whole address, such as anna@example.org.' };
  if (/\s/.test(email)) return { what: 'There is a space in the address.', mend: 'Take the space out.' };
  const [, domain = ''] = email.split('@');
  if (domain.includes(',')) return { what: 'There is a comma in the address.', mend: `Write a point: ${email.replaceAll(',', '.')}` };
  if (!domain.includes('.')) return { what: 'The address ends too early.', mend: 'Write all of what follows the @, such as example.org.' };
  if (/[^\u0020-\u007e]/.test(email)) {
    return { what: 'A letter in it is not one that addresses here can have.', mend: 'Ask for an address in plain letters.' };
  }
  return { what: 'This is no e-mail address.', mend: 'Compare it with the one the candidate gave.' };
}
