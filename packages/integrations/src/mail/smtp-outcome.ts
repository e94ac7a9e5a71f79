import type { SendOutcome } from './mailer.ts';

/** What nodemailer says beside an error's message, as far as it matters here. */
type SmtpFault = { code: string; command: string; responseCode: number | null; response: string; cause: string; message: string };

const textIn = (error: object, key: string): string => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
};

function faultIn(error: unknown): SmtpFault {
  if (!(error instanceof Error)) return { code: '', command: '', responseCode: null, response: '', cause: '', message: String(error) };
  const responseCode: unknown = Reflect.get(error, 'responseCode');
  return {
    code: textIn(error, 'code'),
    command: textIn(error, 'command'),
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    response: textIn(error, 'response'),
    cause: textIn(error, 'originalCode'),
    message: error.message,
  };
}

/** What a server writes comes from outside: one line, and not a page of it. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);

/**
 * What a failed try means for the letter. What only the operator can put right (a wrong password, a sender that is not accepted, a certificate) is put off
 * and not refused: the letters go out once it is put right, and nobody has to send two hundred of them again.
 */
export function outcomeOf(error: unknown): SendOutcome {
  const { code, command, responseCode, response, cause, message } = faultIn(error);
  const said = oneLine(response);
  const why = oneLine(cause || message);
  if (responseCode !== null && responseCode >= 500 && responseCode !== 503) {
    if (command.startsWith('RCPT')) return { kind: 'refused', isAddress: true, words: `The address was refused: ${said}` };
    if (command.startsWith('DATA')) return { kind: 'refused', isAddress: false, words: `The mail server refused the letter: ${said}` };
  }
  const putOff = (words: string): SendOutcome => ({ kind: 'put_off', words });
  if (command.startsWith('MAIL')) return putOff(`The mail server does not accept letters from this sender (ASSAY_MAIL_FROM): ${said}`);
  if (code === 'EAUTH' || code === 'ENOAUTH') return putOff(`The mail server refused the user name or the password in SMTP_URL: ${said}`);
  if (code === 'ETLS' || /cert/i.test(`${cause} ${message}`)) {
    return putOff(`No safe connection to the mail server could be made: ${why}`);
  }
  if (responseCode !== null) return putOff(`The mail server put the letter off: ${said}`);
  if (code === 'EDNS') return putOff('The mail server’s name could not be found.');
  if (code === 'ETIMEDOUT') return putOff('The mail server did not answer in time.');
  return putOff(`The connection to the mail server failed: ${why}`);
}
