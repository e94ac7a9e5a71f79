// expect: time_limit
const again = () => process.nextTick(again);
again();
