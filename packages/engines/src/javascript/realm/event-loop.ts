import { wrongType } from './argument-errors.ts';
import { primordials, safeArray } from './primordials.ts';

/**
 * Node's event loop, one callback at a time: the host calls `step`, whose end drains the promises, so the order of ticks, promises, timers, input and
 * immediates is Node's. Nothing here calls the host.
 */
type Callback = () => void;

const ticks = safeArray<Callback>();
let immediates = safeArray<Immediate>();
let checking = safeArray<Immediate>();
const timers = safeArray<Timeout>();
const input = safeArray<Callback>();
/** At the end of a turn, so that the first step begins one: its timers are those that the program has set by then. */
let phase: 'timers' | 'poll' | 'check' = 'check';

export class Timeout {
  #isReferenced = true;
  #callback: Callback;
  #repeat: boolean;
  #ms: number;
  #id: number;
  #dueAt = 0;
  #order = 0;

  constructor(callback: Callback, ms: number, repeat: boolean) {
    nextId += 1;
    this.#id = nextId;
    this.#callback = callback;
    this.#ms = ms;
    this.#repeat = repeat;
    Timeout.open(this);
  }

  static open(timeout: Timeout): void {
    timeout.#dueAt = primordials.now() + timeout.#ms;
    order += 1;
    timeout.#order = order;
    let at = timers.length;
    while (at > 0 && Timeout.isLater(timers[at - 1], timeout)) at -= 1;
    timers.splice(at, 0, timeout);
  }

  static isLater(one: Timeout | undefined, other: Timeout): boolean {
    return one !== undefined && one.#dueAt > other.#dueAt;
  }

  static fire(timeout: Timeout): void {
    if (timeout.#repeat) Timeout.open(timeout);
    timeout.#callback();
  }

  /** A timer of 1 ms is due at once, so that `setTimeout(f, 0)` comes before `setImmediate(g)` every time. */
  static isDue(timeout: Timeout, now: number): boolean {
    return timeout.#order <= turnOrder && (timeout.#dueAt <= now || timeout.#ms === 1);
  }

  static dueInMs(timeout: Timeout, now: number): number {
    return timeout.#ms === 1 ? 0 : Math.max(0, timeout.#dueAt - now);
  }

  static hasId(timeout: Timeout, id: number): boolean {
    return timeout.#id === id;
  }

  static close(timeout: Timeout): void {
    const at = timers.indexOf(timeout);
    if (at !== -1) timers.splice(at, 1);
  }

  ref(): this {
    this.#isReferenced = true;
    return this;
  }
  unref(): this {
    this.#isReferenced = false;
    return this;
  }
  hasRef(): boolean {
    return this.#isReferenced;
  }
  refresh(): this {
    Timeout.close(this);
    Timeout.open(this);
    return this;
  }
  close(): this {
    Timeout.close(this);
    return this;
  }
  [Symbol.toPrimitive](): number {
    return this.#id;
  }
  [Symbol.dispose](): void {
    Timeout.close(this);
  }
}

export class Immediate {
  #callback: Callback | null;
  #isReferenced = true;
  constructor(callback: Callback) {
    this.#callback = callback;
    immediates.push(this);
  }
  static fire(immediate: Immediate): void {
    const callback = immediate.#callback;
    immediate.#callback = null;
    callback?.();
  }
  static close(immediate: Immediate): void {
    immediate.#callback = null;
  }
  static isPending(immediate: Immediate): boolean {
    return immediate.#callback !== null && immediate.#isReferenced;
  }
  ref(): this {
    this.#isReferenced = true;
    return this;
  }
  unref(): this {
    this.#isReferenced = false;
    return this;
  }
  hasRef(): boolean {
    return this.#isReferenced;
  }
  [Symbol.dispose](): void {
    Immediate.close(this);
  }
}

let nextId = 0;
let order = 0;
/** Timers set later than the start of this turn wait for the next one, or a timer of 0 ms that sets itself again would starve everything else. */
let turnOrder = 0;

/** Applied, not spread: spreading asks an iterator that a program may have changed. */
export function bound(callback: unknown, args: readonly unknown[]): Callback {
  if (typeof callback === 'function') return () => void primordials.apply(callback, undefined, args);
  throw wrongType('callback', 'of type function', callback);
}

/** Node's own rule: what is no number between 1 and 2^31 − 1 becomes 1 ms. */
function delayOf(ms: unknown): number {
  const asked = Number(ms);
  return asked >= 1 && asked <= 2 ** 31 - 1 ? Math.trunc(asked) : 1;
}

export const timerGlobals = {
  setTimeout(callback: unknown, ms?: unknown, ...args: unknown[]): Timeout {
    return new Timeout(bound(callback, args), delayOf(ms), false);
  },
  setInterval(callback: unknown, ms?: unknown, ...args: unknown[]): Timeout {
    return new Timeout(bound(callback, args), delayOf(ms), true);
  },
  setImmediate(callback: unknown, ...args: unknown[]): Immediate {
    return new Immediate(bound(callback, args));
  },
  clearTimeout: clearTimer,
  clearInterval: clearTimer,
  clearImmediate(immediate: unknown): void {
    if (immediate instanceof Immediate) Immediate.close(immediate);
  },
  queueMicrotask(callback: unknown): void {
    primordials.promiseThen(resolved, bound(callback, []));
  },
};

const resolved = Promise.resolve();

function clearTimer(timer: unknown): void {
  if (timer instanceof Timeout) Timeout.close(timer);
  else if (typeof timer === 'number' || typeof timer === 'string') {
    const found = timers.find((one) => Timeout.hasId(one, Number(timer)));
    if (found !== undefined) Timeout.close(found);
  }
}

export function nextTick(callback: unknown, args: readonly unknown[]): void {
  ticks.push(bound(callback, args));
}

/** Runs `callback` where Node would deliver input: after due timers, before immediates. */
export function deliver(callback: Callback): void {
  input.push(callback);
}

export function runTicks(): void {
  for (let tick = ticks.shift(); tick !== undefined; tick = ticks.shift()) tick();
}

/** Runs at most one callback and the ticks it left. */
export function step(): void {
  if (ticks.length === 0) nextCallback()?.();
  runTicks();
}

/** How long until there is something to do: 0 at once, more to wait (ms), -1 never again. */
export function idleMs(): number {
  if (ticks.length > 0 || input.length > 0 || checking.some(Immediate.isPending) || immediates.some(Immediate.isPending)) return 0;
  const first = timers[0];
  return first === undefined || !timers.some((timer) => timer.hasRef()) ? -1 : Timeout.dueInMs(first, primordials.now());
}

function nextCallback(): Callback | null {
  // Twice round: from the middle of one turn to the same place in the next.
  for (let turn = 0; turn < 6; turn += 1) {
    if (phase === 'timers') {
      const timer = timers[0];
      if (timer !== undefined && Timeout.isDue(timer, primordials.now())) {
        timers.shift();
        return () => Timeout.fire(timer);
      }
      phase = 'poll';
    } else if (phase === 'poll') {
      const callback = input.shift();
      if (callback !== undefined) return callback;
      checking = immediates;
      immediates = safeArray<Immediate>();
      phase = 'check';
    } else {
      const immediate = checking.shift();
      if (immediate !== undefined) return () => Immediate.fire(immediate);
      phase = 'timers';
      turnOrder = order;
    }
  }
  return null;
}
