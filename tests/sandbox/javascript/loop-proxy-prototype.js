// expect: time_limit runtime_error
// A chain of prototypes that is made while it is walked.
const endless = new Proxy({}, { getPrototypeOf: () => endless, get: (target, name, receiver) => Reflect.get(endless, name, receiver) });
for (;;) {
  try {
    endless.anything;
  } catch {}
}
