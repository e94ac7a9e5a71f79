export type Contact = { name: string; email: string };

const key = 'assay-contact';

/** Storage that is refused remembers nobody. */
function attempted<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** For pages that come about because nothing could be loaded: this tab knows whom to ask. */
export function rememberContact(contact: Contact): void {
  attempted(() => sessionStorage.setItem(key, JSON.stringify({ name: contact.name, email: contact.email })));
}

export function knownContact(): Contact | null {
  const stored: unknown = attempted(() => JSON.parse(sessionStorage.getItem(key) ?? 'null'));
  if (typeof stored !== 'object' || stored === null || !('name' in stored) || !('email' in stored)) return null;
  return typeof stored.name === 'string' && typeof stored.email === 'string' ? { name: stored.name, email: stored.email } : null;
}
