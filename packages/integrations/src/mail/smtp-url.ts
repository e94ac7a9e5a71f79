export type SmtpServer = {
  host: string;
  port: number;
  /** TLS from the first byte; else it is switched on when the server offers it. */
  isSecure: boolean;
  login: { user: string; password: string } | null;
};

const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A password goes over the network only inside TLS. */
export const mustEncrypt = ({ host, login }: SmtpServer): boolean => login !== null && !ownMachine.has(host);

/** `smtp://user:password@host:587` or `smtps://…`; null for anything else. */
export function readSmtpUrl(text: string): SmtpServer | null {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')) return null;
  if (url.hostname === '' || !['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') return null;
  const user = decoded(url.username);
  const password = decoded(url.password);
  if (user === null || password === null || (user === '') !== (password === '')) return null;
  const isSecure = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    isSecure,
    login: user === '' ? null : { user, password },
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
