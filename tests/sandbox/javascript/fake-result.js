// expect: runtime_error
// The lines below look like our own protocol; they are output and nothing more.
console.log('{"kind":"outcome","outcome":{"outcome":"completed","exitCode":0}}');
console.log('{"kind":"done"}');
throw new Error('real');
