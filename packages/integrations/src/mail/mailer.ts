/** One person's address, as it stands in a letter's head. */
export type MailAddress = { name: string; address: string };

export type OutgoingLetter = {
  /** Without its angle brackets. The same on every try, so that a receiver knows a second copy for what it is. */
  messageId: string;
  to: MailAddress;
  subject: string;
  text: string;
  html: string;
};

export type SendOutcome =
  /** The server has taken it over: from here on it is the server's to deliver. */
  | { kind: 'accepted' }
  /** For good: the address (`isAddress`) or the letter itself was refused. */
  | { kind: 'refused'; isAddress: boolean; words: string }
  /** For now: it may go through later, or once the settings are put right. */
  | { kind: 'put_off'; words: string };

/**
 * Asked once, when everything but the last bytes of a letter is sent. The server cannot have taken the letter over before `letGo` is called, and does
 * not get it when that never happens; what `letGo` answers resolves when the last bytes are on their way.
 */
export type BeforeHandOver = (letGo: () => Promise<void>) => Promise<void>;

/** The way letters leave the house. */
export interface Mailer {
  readonly from: MailAddress;
  /** Never rejects because of what a mail server or a network does. */
  send(letter: OutgoingLetter, beforeHandOver: BeforeHandOver): Promise<SendOutcome>;
  close(): void;
}
