import type { AuditActor, AuditSubject } from '@assay/core/audit';

export function actorName(actor: AuditActor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.name ?? 'A former colleague';
    case 'candidate':
      return actor.name ?? 'A candidate who was deleted';
    case 'system':
      return `Assay (${actor.name})`;
    case 'visitor':
      return 'Whoever held the link';
    default:
      return actor satisfies never;
  }
}

export const subjectName = (subject: AuditSubject): string => (subject.kind === 'other' ? subject.id : subject.name);
