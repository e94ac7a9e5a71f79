// expect: completed
// stdout: clean
Error.stackTraceLimit = Infinity;
const target = {};
const seen = [];
Error.prepareStackTrace = (_, sites) => { for (const site of sites) seen.push(String(site.getFileName()), String(site.getEvalOrigin?.()), String(site.getThis?.()), String(site.getFunction?.())); return ''; };
Promise.resolve().then(() => { Error.captureStackTrace(target, () => {}); void target.stack; });
process.nextTick(() => { Error.captureStackTrace(target); void target.stack; });
setTimeout(() => console.log(seen.filter((text) => /internal|assay|isolated|function/.test(text)).join('\n') || 'clean'), 5);
