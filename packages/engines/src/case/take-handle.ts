import type { Context, Reference } from 'isolated-vm';

/** Our realm's handle, gone from the global object before anything of a candidate is there. Nothing but the host ever holds it. */
export function takeHandle(context: Context): Reference {
  return context.evalSync('(()=>{const h=globalThis.__assay;delete globalThis.__assay;return h})()', { reference: true });
}
