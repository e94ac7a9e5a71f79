// expect: runtime_error
class Lie extends Error {
  static [Symbol.hasInstance]() { throw new Error('trap'); }
  get [Symbol.toStringTag]() { throw new Error('trap'); }
  get cause() { throw new Error('trap'); }
}
throw new Lie('told');
