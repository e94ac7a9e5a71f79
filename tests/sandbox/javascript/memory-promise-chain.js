// expect: memory_limit
// time: 3000, to fill the memory it asks for on a busy machine
// Each promise waits for the next one, so none can ever be let go.
const again = () => Promise.resolve().then(again);
again();
