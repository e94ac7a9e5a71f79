// expect: time_limit
Error.prepareStackTrace = () => {
  for (;;);
};
throw new Error('x');
