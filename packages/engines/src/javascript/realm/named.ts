/** Bundling calls some functions otherwise than their sources do, and programs see it: in `console.log`, in `constructor.name`. */
export function named<Named extends object>(target: Named, name: string): Named {
  Object.defineProperty(target, 'name', { value: name, writable: false, enumerable: false, configurable: true });
  return target;
}
