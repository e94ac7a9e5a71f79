import { type OpeningForStaff, pointsPerSection } from '@assay/core/openings';
import { type Database, findStaff, getAssessment, getLatestRevision, type Opening, type Tx } from '@assay/db';

export async function openingForStaff(db: Database | Tx, opening: Opening): Promise<OpeningForStaff> {
  const assessment = await getAssessment(db, opening.assessmentId);
  const { content } = await getLatestRevision(db, opening.assessmentId);
  const saver = opening.savedBy === null ? null : await findStaff(db, opening.savedBy);
  const points = pointsPerSection(content.sections, opening.sectionPoints);
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
    decidingScore: opening.decidingScore,
    decidingFixedAt: opening.decidingFixedAt?.toISOString() ?? null,
    daysToKeep: opening.daysToKeep,
    recordingDaysToKeep: opening.recordingDaysToKeep,
    sectionPoints: opening.sectionPoints === null ? null : [...opening.sectionPoints],
    sections: content.sections.map(({ id, title, count, weight, sharing }, index) => ({
      sectionId: id,
      title,
      count,
      assessmentPoints: weight,
      points: points[index] ?? weight,
      sharing,
    })),
    interviewsPerWeek: opening.interviewsPerWeek,
    createdAt: opening.createdAt.toISOString(),
    saves: opening.saves,
    savedAt: opening.savedAt.toISOString(),
    savedBy: saver?.name ?? null,
  };
}
