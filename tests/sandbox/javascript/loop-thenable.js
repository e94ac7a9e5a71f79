// expect: time_limit
const again = { then: (resolve) => resolve({ then: again.then }) };
(async () => await again)();
