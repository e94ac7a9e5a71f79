import { surveyQuestions, surveyQuestionWords } from '@assay/core/surveys';
import { Checkbox } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';

const asked = surveyQuestions.map((question) => `“${surveyQuestionWords[question].question}”`).join(' and ');

/** Whether candidates are asked what they thought of the assessment. */
export function SurveyField({ inputProps }: { inputProps: GetInputPropsReturnType }) {
  return (
    <FieldsetCard
      legend="After the end"
      note="What candidates say is kept apart from who said it, and shown once five have answered. It changes nothing for anybody."
    >
      <Checkbox
        label="Ask candidates what they thought of it"
        description={`${asked}, with room for a comment. Nobody has to answer.`}
        {...inputProps}
      />
    </FieldsetCard>
  );
}
