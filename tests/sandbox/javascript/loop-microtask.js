// expect: time_limit
const again = () => {
  Promise.resolve().then(again);
};
again();
