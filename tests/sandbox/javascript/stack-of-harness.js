// expect: completed
// stdout: clean
const texts = [new Error('x').stack];
Error.stackTraceLimit = 100;
setTimeout(() => {
  texts.push(new Error('y').stack);
  Error.prepareStackTrace = (_, sites) => sites.map((site) => `${site.getFileName()} ${site.getFunctionName()}`).join('\n');
  texts.push(new Error('z').stack);
  const target = {};
  Error.captureStackTrace(target);
  texts.push(target.stack);
  console.log(texts.some((text) => /node:internal|assay|packages|realm/.test(text)) ? texts.join('\n') : 'clean');
}, 1);
