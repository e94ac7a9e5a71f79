// expect: completed
// stdout: end
// What is still waiting when nothing can wake it does not keep the process.
void new Promise(() => {});
void (async () => { for await (const one of (async function* () { await new Promise(() => {}); })()) void one; })();
process.stdout.write('end\n');
