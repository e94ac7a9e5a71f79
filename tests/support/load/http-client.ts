import { Agent, type IncomingMessage, request } from 'node:http';

export type Answer = {
  status: number;
  body: string;
  /** From the request sent to the answer there to be read, in milliseconds. */
  latencyMs: number;
};

/** A lost connection, a late answer: whether the server took the request is not known. */
export class NoAnswer extends Error {}

export type Client = {
  post: (path: string, body: string) => Promise<Answer>;
  get: (path: string) => Promise<Answer>;
  close: () => void;
};

/** As in the candidate's app. */
const patienceMs = 20_000;

/**
 * When the answers of this turn of the event loop were there. All that one poll of the sockets returned was there when it returned, so an
 * answer that is read after hundreds of others counts from the first of them: the time this process took for the others is not the server's.
 */
export type ArrivalClock = { arrivedMs: () => number };

export function createArrivalClock(): ArrivalClock {
  let turnMs: number | null = null;
  return {
    arrivedMs() {
      if (turnMs === null) {
        turnMs = performance.now();
        // Immediates run right after the poll.
        setImmediate(() => {
          turnMs = null;
        });
      }
      return turnMs;
    },
  };
}

/** One browser: one connection that is kept alive, one cookie. */
export function createClient(options: { url: string; cookie: string; arrival: ArrivalClock }): Client {
  const { hostname, port } = new URL(options.url);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = {
    origin: options.url,
    cookie: options.cookie,
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  };

  function send(method: 'GET' | 'POST', path: string, body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(new NoAnswer(error.message));
      const asked = request(
        {
          agent,
          hostname,
          port,
          method,
          path,
          timeout: patienceMs,
          headers:
            method === 'GET' ? headers : { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          options.arrival.arrivedMs();
          read(response).then((text) => {
            resolve({ status: response.statusCode ?? 0, body: text, latencyMs: options.arrival.arrivedMs() - sentMs });
          }, fail);
        },
      );
      asked.once('error', fail);
      asked.once('timeout', () => asked.destroy(new Error('no answer in time')));
      const sentMs = performance.now();
      asked.end(body);
    });
  }

  return {
    post: (path, body) => send('POST', path, body),
    get: (path) => send('GET', path, ''),
    close: () => agent.destroy(),
  };
}

function read(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
    });
    response.once('end', () => resolve(text));
    response.once('error', reject);
    response.once('close', () => reject(new Error('the connection was cut')));
  });
}
