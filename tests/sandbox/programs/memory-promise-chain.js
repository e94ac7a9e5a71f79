// expect: memory_limit
// time: 3000
// Each promise waits for the next one, so none can ever be let go.
const again = () => Promise.resolve().then(again);
again();
