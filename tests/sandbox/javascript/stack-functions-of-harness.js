// expect: completed
// stdout: main.js only
Error.prepareStackTrace = (_, sites) => sites;
setTimeout(() => {
  const sites = new Error().stack;
  const files = new Set(sites.map((site) => site.getFileName()));
  console.log([...files].join() === __filename.replace(/.*\//, '') ? `${[...files]} only` : [...files].join());
}, 1);
