import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { codedError } from './argument-errors.ts';

/** `readline` over any readable stream: lines by event, by `question` and by `for await`. */

type Settings = { input?: Readable; output?: Pick<Writable, 'write'> | null; prompt?: string };
type Answer = (line: string) => void;

export class Interface extends EventEmitter {
  readonly input: Readable | undefined;
  readonly output: Pick<Writable, 'write'> | null;
  terminal = false;
  line = '';
  closed = false;
  #prompt: string;
  #rest = '';
  #isPaused = false;
  #hasEnded = false;
  #lines: string[] = [];
  #answers: Answer[] = [];

  constructor(settings: Settings | Readable | undefined, output?: Pick<Writable, 'write'>) {
    super();
    const given: Settings =
      settings !== undefined && 'on' in settings ? { input: settings, ...(output ? { output } : {}) } : (settings ?? {});
    this.input = given.input;
    this.output = given.output ?? null;
    this.#prompt = given.prompt ?? '> ';
    const decoder = new StringDecoder('utf8');
    this.input?.on('data', (chunk: unknown) =>
      this.#take(typeof chunk === 'string' ? chunk : chunk instanceof Uint8Array ? decoder.write(Buffer.from(chunk)) : String(chunk)),
    );
    this.input?.on('end', () => this.#end());
    this.input?.on('error', (error: unknown) => this.emit('error', error));
  }

  #take(text: string): void {
    const parts = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = parts.pop() ?? '';
    this.#lines.push(...parts);
    this.#flush();
  }

  #end(): void {
    this.#hasEnded = true;
    if (this.#rest !== '') this.#lines.push(this.#rest.replace(/\r$/, ''));
    this.#rest = '';
    this.#flush();
  }

  #flush(): void {
    // As in Node, lines that came in one piece are all handed on, whatever one of them made the program do to this interface.
    while (this.#lines.length > 0) {
      // A program that only asks questions gets its next line when it asks again, not lost to nobody.
      if (this.#answers.length === 0 && this.#asksOnly()) return;
      const line = this.#lines.shift() ?? '';
      const answer = this.#answers.shift();
      if (answer === undefined) this.emit('line', line);
      else answer(line);
    }
    if (this.#hasEnded && !this.#isPaused && this.#lines.length === 0) this.close();
  }

  #hasAsked = false;
  #asksOnly(): boolean {
    return this.#hasAsked && this.listenerCount('line') === 0;
  }

  question(query: string, ...rest: unknown[]): void {
    const answer = rest.at(-1);
    this.#mustBeOpen();
    this.output?.write(query);
    this.#hasAsked = true;
    if (typeof answer === 'function') this.#answers.push((line) => answer(line));
    queueMicrotask(() => this.#flush());
  }

  #mustBeOpen(): void {
    if (this.closed) throw codedError(new Error('readline was closed'), 'ERR_USE_AFTER_CLOSE');
  }

  setPrompt(prompt: string): void {
    this.#prompt = prompt;
  }
  getPrompt(): string {
    return this.#prompt;
  }
  prompt(): void {
    this.#mustBeOpen();
    this.output?.write(this.#prompt);
  }
  write(data: unknown): void {
    this.#mustBeOpen();
    this.#take(String(data));
  }
  pause(): this {
    this.#mustBeOpen();
    this.#isPaused = true;
    this.input?.pause();
    this.emit('pause');
    return this;
  }
  resume(): this {
    this.#mustBeOpen();
    this.#isPaused = false;
    this.input?.resume();
    this.emit('resume');
    queueMicrotask(() => this.#flush());
    return this;
  }
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.input?.pause();
    this.emit('close');
  }
  [Symbol.dispose](): void {
    this.close();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    const waiting: string[] = [];
    let wake: (() => void) | null = null;
    const onLine = (line: string) => {
      waiting.push(line);
      wake?.();
    };
    const onClose = () => wake?.();
    this.on('line', onLine);
    this.on('close', onClose);
    queueMicrotask(() => this.#flush());
    try {
      for (;;) {
        const line = waiting.shift();
        if (line !== undefined) yield line;
        else if (this.closed) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      this.off('line', onLine);
      this.off('close', onClose);
      this.close();
    }
  }
}

class AsyncInterface extends Interface {
  override question(query: string, ..._rest: unknown[]): Promise<string> {
    return new Promise((resolve) => super.question(query, resolve));
  }
}

const cursor = {
  clearLine: () => true,
  clearScreenDown: () => true,
  cursorTo: () => true,
  moveCursor: () => true,
  emitKeypressEvents: () => undefined,
};

const createInterface = (settings?: Settings | Readable, output?: Pick<Writable, 'write'>) => new Interface(settings, output);
const createAsyncInterface = (settings?: Settings | Readable, output?: Pick<Writable, 'write'>) => new AsyncInterface(settings, output);

export const readlinePromises = { Interface: AsyncInterface, createInterface: createAsyncInterface };
export const readline = { Interface, createInterface, promises: readlinePromises, ...cursor };
