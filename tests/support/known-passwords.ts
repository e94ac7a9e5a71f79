import { type PasswordHashing, scrypt } from '@assay/services';

const hashes = new Map<string, Promise<string>>();
const verdicts = new Map<string, Promise<boolean>>();

function once<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The real hashing, asked once for each password: it takes a tenth of a second on purpose, and hundreds of tests sign in with the same one. */
export const knownPasswords: PasswordHashing = {
  hash: (password) => once(hashes, password, () => scrypt.hash(password)),
  verify: ({ hash, password }) => once(verdicts, `${hash} ${password}`, () => scrypt.verify({ hash, password })),
};
