/** `rasch`: one discrimination for all questions. `2pl`: each its own. */
export const curveModels = ['rasch', '2pl'] as const;
export type CurveModel = (typeof curveModels)[number];

/** Why there is no equated score. `no_curve`: of a question of the form, or of all of a section, too little is known. `by_people`: people give a part of the score. */
export const equatedGaps = ['no_curve', 'by_people'] as const;
export type EquatedGap = (typeof equatedGaps)[number];

/** What a score would be had everybody had the same questions. */
export type EquatedScore =
  | {
      isKnown: true;
      percent: number;
      /** In points of a hundred, by the answers being so few; null for nothing and for everything. */
      standardError: number | null;
    }
  | { isKnown: false; why: EquatedGap };

/** The same beside where it comes from. `few`: nothing was fitted yet, which takes `fewest` attempts. */
export type EquatedForStaff =
  | (Extract<EquatedScore, { isKnown: true }> & { fit: { fittedAt: string; attempts: number; model: CurveModel } })
  | Extract<EquatedScore, { isKnown: false }>
  | { isKnown: false; why: 'few'; fewest: number };
