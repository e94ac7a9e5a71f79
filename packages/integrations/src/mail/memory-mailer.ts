import type { Mailer, OutgoingLetter, SendOutcome } from './mailer.ts';

export type MemoryMailer = Mailer & {
  /** All that was taken over, in order. */
  readonly sent: readonly OutgoingLetter[];
  /** What the next tries come to, in order; `accepted` when none is left. */
  answerNext(...outcomes: readonly SendOutcome[]): void;
};

/** For tests: takes letters over and keeps them. */
export function createMemoryMailer(): MemoryMailer {
  const sent: OutgoingLetter[] = [];
  const answers: SendOutcome[] = [];
  return {
    from: { name: 'Assay', address: 'assay@example.org' },
    sent,
    answerNext: (...outcomes) => void answers.push(...outcomes),
    async send(letter, beforeHandOver) {
      const outcome = answers.shift() ?? { kind: 'accepted' };
      if (outcome.kind !== 'accepted') return outcome;
      try {
        await beforeHandOver(async () => void sent.push(letter));
      } catch {
        return { kind: 'put_off', words: 'The letter was held back.' };
      }
      return outcome;
    },
    close: () => {},
  };
}
