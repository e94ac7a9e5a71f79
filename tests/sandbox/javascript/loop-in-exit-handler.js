// expect: time_limit
process.on('exit', () => {
  for (;;);
});
