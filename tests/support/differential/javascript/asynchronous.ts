import type { Dice } from '../dice.ts';
import { plainWord } from '../words.ts';
import { text, value } from './values.ts';

/** The order of ticks, promises and timers; async generators; combinators. Later timers are due later, so that they keep their order on a busy machine. */
export const asynchronous: readonly ((dice: Dice) => string)[] = [
  (dice) => `  const log = [];
  const { promise: finished, resolve: finish } = Promise.withResolvers();
${dice
  .list(4, 9, (index) =>
    dice.pick([
      `  Promise.resolve().then(() => log.push('then ${index}')).then(() => log.push('then then ${index}'));`,
      `  process.nextTick(() => { log.push('tick ${index}'); Promise.resolve().then(() => log.push('then in tick ${index}')); });`,
      `  queueMicrotask(() => { log.push('micro ${index}'); process.nextTick(() => log.push('tick in micro ${index}')); });`,
      `  (async () => { log.push('start ${index}'); await null; log.push('after ${index}'); await new Promise((r) => r(Promise.resolve())); log.push('late ${index}'); })();`,
      `  setTimeout(() => { log.push('timer ${index}'); process.nextTick(() => log.push('tick in timer ${index}')); Promise.resolve().then(() => log.push('then in timer ${index}')); }, ${Math.floor(index / 3) * 60});`,
      `  new Promise((resolve, reject) => { log.push('executor ${index}'); reject(new Error('r${index}')); }).catch((error) => log.push(error.message)).finally(() => log.push('finally ${index}'));`,
    ]),
  )
  .join('\n')}
  setTimeout(() => { setImmediate(() => log.push('immediate')); setTimeout(() => { log.push('nested'); setTimeout(finish, 20); }, 20); }, 240);
  log.push('sync');
  await finished;
  console.log(log);`,

  (dice) => `  const sleep = (ms, result) => new Promise((resolve) => setTimeout(resolve, ms, result));
  const jobs = [${dice
    .some([0, 60, 120, 180], 3)
    .sort((one, other) => one - other)
    .map(
      (ms, index) =>
        `async () => { await sleep(${ms}); ${dice.chance(0.3) ? `throw new TypeError('job ${index}');` : `return ${value(dice, 0)};`} }`,
    )
    .join(', ')}];
  console.log(await Promise.allSettled(jobs.map((job) => job())).then((all) => all.map((one) => one.status + ' ' + String(one.value ?? one.reason?.message))));
  for (const method of ['race', 'any', 'all']) {
    try { console.log(method, await Promise[method](jobs.map((job) => job()))); } catch (error) { console.log(method, error.name, error.message, error.errors?.length); }
  }
  async function* pages(count) { try { for (let page = 1; page <= count; page += 1) { await null; yield { page }; } } finally { console.log('pages closed'); } }
  for await (const { page } of pages(${dice.whole(1, 5)})) { if (page === 3) break; console.log('page', page); }
  console.log(await Array.fromAsync(pages(2)), pages(1), await { then(resolve) { resolve(${text(plainWord(dice))}); } });
  const limited = async (limit, tasks) => { const results = []; let next = 0; await Promise.all(Array.from({ length: limit }, async () => { while (next < tasks.length) { const at = next++; results[at] = await tasks[at](); } })); return results; };
  console.log(await limited(2, Array.from({ length: ${dice.whole(0, 6)} }, (_, i) => async () => { await null; return i * i; })));
  const { EventEmitter, once } = require('events');
  const bus = new EventEmitter();
  bus.on('data', (...args) => console.log('data', ...args)); bus.once('data', () => console.log('once')); bus.prependListener('data', () => console.log('first'));
  console.log(bus.emit('data', ${value(dice, 1)}), bus.emit('data'), bus.emit('nothing'), bus.listenerCount('data'), bus.eventNames());
  setTimeout(() => bus.emit('ready', 7), 1);
  console.log(await once(bus, 'ready'));
  try { bus.emit('error', new RangeError('unheard')); } catch (error) { console.log(error.name, error.message); }
  const controller = new AbortController(); controller.signal.addEventListener('abort', () => console.log('aborted')); controller.abort();
  console.log(controller.signal.aborted, controller.signal.reason.name, await new Promise((resolve) => { const timer = setInterval(() => { clearInterval(timer); resolve('interval'); }, 5); }));`,
];
