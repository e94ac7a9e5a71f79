// expect: time_limit
const again = () => import(`./main.js?${Math.random()}`).then(again, again);
again();
