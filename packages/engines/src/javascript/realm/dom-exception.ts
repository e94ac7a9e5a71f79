const codes: Readonly<Record<string, number>> = {
  InvalidCharacterError: 5,
  AbortError: 20,
  QuotaExceededError: 22,
  TimeoutError: 23,
  DataCloneError: 25,
};

export class DOMException extends Error {
  readonly #name: string;
  constructor(message = '', name = 'Error') {
    super(message);
    this.#name = name;
    // Node shows the name a DOMException was made with, not the class's.
    Object.defineProperty(this, 'stack', {
      value: (this.stack ?? '').replace(/^\w+/, `DOMException [${name}]`),
      writable: true,
      configurable: true,
    });
  }
  override get name(): string {
    return this.#name;
  }
  get code(): number {
    return codes[this.#name] ?? 0;
  }
}
