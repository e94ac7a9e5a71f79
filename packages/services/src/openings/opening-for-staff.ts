import type { OpeningForStaff } from '@assay/core/openings';
import { type Database, getAssessment, type Opening, type Tx } from '@assay/db';

export async function openingForStaff(db: Database | Tx, opening: Opening): Promise<OpeningForStaff> {
  const assessment = await getAssessment(db, opening.assessmentId);
  return {
    openingId: opening.id,
    teamId: opening.teamId,
    title: opening.title,
    role: opening.role,
    level: opening.level,
    assessmentId: opening.assessmentId,
    assessmentName: assessment.name,
    managerName: opening.managerName,
    managerEmail: opening.managerEmail,
    answerByDays: opening.answerByDays,
    floorPercent: opening.floorPercent,
    floorReason: opening.floorReason,
    daysToKeep: opening.daysToKeep,
    createdAt: opening.createdAt.toISOString(),
  };
}
