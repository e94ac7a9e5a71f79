import type { MailAddress, Mailer } from '@assay/integrations';

const sender: MailAddress = { name: 'Hiring at Halvorsen', address: 'hiring@example.org' };

/** The post of the company: it takes every letter over and brings it to nobody. */
export type Post = {
  mailer: Mailer;
  /** There is nobody at this address: what goes there comes back. */
  loseAddress: (address: string) => void;
  /** What the link in the latest letter to somebody holds. */
  tokenFor: (address: string) => string;
};

export function openPost(): Post {
  const lost = new Set<string>();
  const tokens = new Map<string, string>();
  return {
    mailer: {
      from: sender,
      async send({ to: { address }, text }, beforeHandOver) {
        if (lost.has(address)) return { kind: 'refused', isAddress: true, words: '550 5.1.1 There is nobody of this name here.' };
        await beforeHandOver(() => Promise.resolve());
        const token = /\/take#(\S+)/.exec(text)?.[1];
        if (token !== undefined) tokens.set(address, token);
        return { kind: 'accepted' };
      },
      close() {},
    },
    loseAddress: (address) => void lost.add(address),
    tokenFor(address) {
      const token = tokens.get(address);
      if (token === undefined) throw new Error(`no letter with a link went to ${address}`);
      return token;
    },
  };
}
