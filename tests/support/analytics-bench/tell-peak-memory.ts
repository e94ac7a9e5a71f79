// Read by Node before the program that is measured (`--import`).
process.on('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`));
