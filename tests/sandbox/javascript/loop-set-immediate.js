// expect: time_limit
const again = () => setImmediate(again);
again();
