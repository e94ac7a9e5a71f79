// expect: runtime_error completed
let depth = 0;
const bomb = { get again() { depth += 1; return depth < 1e5 ? Object.defineProperty({}, 'again', Object.getOwnPropertyDescriptor(bomb, 'again')) : 1; } };
structuredClone({ ...bomb });
