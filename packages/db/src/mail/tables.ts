export type MailTables = {
  mails: MailsTable;
  mailings: MailingsTable;
  mailTemplates: MailTemplatesTable;
};

/** One row a letter. What it says is made when it is sent and kept nowhere. */
type MailsTable = {
  id: string;
  kind: string;
  /** Whose templates it uses and who sees it; null: the owners'. */
  teamId: string | null;
  invitationId: string | null;
  /** The member of staff it goes to, where there is an account. */
  accountId: string | null;
  joinLinkId: string | null;
  /** Of the link that the last try was made with: a try before it is not handed over any more. */
  tokenId: string | null;
  email: string;
  /** With invitation and kind: what there is one letter about at most, such as the end of a window, or the decision that an answer tells. */
  about: string | null;
  /** JSON: MailTemplate, of a letter by which somebody tries a template; null of any other. */
  draft: string | null;
  state: string;
  tries: number;
  lastError: string | null;
  queuedAt: string;
  changedAt: string;
  nextTryAt: string | null;
  sentAt: string | null;
  /** When somebody saw to it that it was not delivered. */
  settledAt: string | null;
  messageId: string;
};

/** Who is written to about an invitation: one row an invitation that was made with a letter. */
type MailingsTable = { invitationId: string; remindHours: number | null; timeZone: string };

type MailTemplatesTable = {
  teamId: string;
  kind: string;
  subject: string;
  body: string;
  saves: number;
  savedAt: string;
  savedBy: string | null;
};
