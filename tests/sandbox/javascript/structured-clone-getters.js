// expect: runtime_error completed
// time: 1500, a hundred thousand getters take a while on a busy machine
let depth = 0;
const bomb = { get again() { depth += 1; return depth < 1e5 ? Object.defineProperty({}, 'again', Object.getOwnPropertyDescriptor(bomb, 'again')) : 1; } };
structuredClone({ ...bomb });
