export type { AuditQuery } from './schema.ts';
export type { AuditActor, AuditLogEntry, AuditPage, AuditSubject } from './views.ts';
