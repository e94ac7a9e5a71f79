import { mostCommentCharacters, type SurveyInput, type SurveyQuestion, surveyQuestions, surveyQuestionWords } from '@assay/core/surveys';
import { Group, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { SendingForm } from '../../forms/sending-form.tsx';

type SurveyFormProps = { onSend: (input: SurveyInput) => void; onLeaveOut: () => void; isSending: boolean; error: Error | null };

export function SurveyForm({ onSend, onLeaveOut, isSending, error }: SurveyFormProps) {
  const [given, setGiven] = useState<Record<SurveyQuestion, string | null>>({ fair: null, job: null });
  const [comment, setComment] = useState('');
  const input: SurveyInput = { fair: ratingOf(given.fair), job: ratingOf(given.job), comment: comment.trim() };
  const isEmpty = input.fair === null && input.job === null && input.comment === '';
  return (
    <SendingForm
      isWhole={!isEmpty}
      onSend={() => onSend(input)}
      sendLabel="Send without my name"
      onLeave={onLeaveOut}
      leaveLabel="Leave it out"
      isSending={isSending}
      error={error}
      kept="What you chose is still here."
    >
      {(isChecked) => (
        <>
          {surveyQuestions.map((question) => (
            <Radio.Group
              key={question}
              label={surveyQuestionWords[question].question}
              value={given[question]}
              onChange={(rating) => setGiven((now) => ({ ...now, [question]: rating }))}
            >
              <Group gap="md" mt={6}>
                {surveyQuestionWords[question].ratings.map((words, index) => (
                  <Radio key={words} value={String(index + 1)} label={words} />
                ))}
              </Group>
            </Radio.Group>
          ))}
          <Textarea
            label="Anything else?"
            description="Leave out names, yours too: the team reads this as you write it."
            autosize
            minRows={2}
            maxRows={10}
            maxLength={mostCommentCharacters}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
            error={isChecked && isEmpty ? 'There is nothing to send yet: choose an answer, write something, or leave it out.' : undefined}
          />
        </>
      )}
    </SendingForm>
  );
}

const ratingOf = (chosen: string | null): number | null => (chosen === null ? null : Number(chosen));
