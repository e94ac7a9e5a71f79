export { type OpenLinkState, openLinkState } from './open-link-state.ts';
export type { ApplyInput, OpenLinkInput } from './schema.ts';
export type { Application, OpenLinkForStaff, OpenLinkForVisitor } from './views.ts';
