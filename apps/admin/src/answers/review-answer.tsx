import type { ItemForStaff } from '@assay/core/candidates';
import { type ChangedLine, isFindingMarked, isSamePlace, type ReviewBody, readReviewComments } from '@assay/core/questions';
import { ChangeView, formatCount } from '@assay/ui';
import { Stack, Text, Title } from '@mantine/core';
import { Tag } from '../lists/tag.tsx';
import { ReviewFindings } from '../scoring/review-findings.tsx';

/** The change with the candidate's comments in it, and what a good reviewer finds. */
export function ReviewAnswer({ item: { answer, review } }: { item: Pick<ItemForStaff, 'answer'> & { review: ReviewBody } }) {
  const comments = readReviewComments(answer.prose ?? '');
  const ofAll = comments.filter(({ place }) => place === null || !isInChange(review, place));
  const marked = review.findings.filter((finding) => isFindingMarked(finding, comments));
  const commentsOn = (place: ChangedLine) => comments.filter((comment) => isSamePlace(comment.place, place));
  return (
    <div>
      <Title order={3} size="h5">
        {comments.length === 0 ? 'Nothing was written' : 'Comments'}
      </Title>
      {comments.length === 0 ? null : (
        <Text size="sm" c="dimmed" mb="xs">
          {formatCount(comments.length, 'comment')}; at {marked.length} of {formatCount(review.findings.length, 'place')} that matter
          something was said. Whether it was the right thing is for you to judge.
        </Text>
      )}
      <Stack gap="sm">
        {ofAll.map(({ place, text }) => (
          <div
            key={JSON.stringify(place)}
            className="assay-change-note"
            dir="auto"
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {text}
          </div>
        ))}
        <ChangeView
          files={review.files}
          keeps={(place) => commentsOn(place).length > 0}
          below={(place) =>
            commentsOn(place).map(({ text }) => (
              <div key={text} className="assay-change-note" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {text}
              </div>
            ))
          }
        />
        <ReviewFindings
          findings={review.findings}
          mark={(finding) => (marked.includes(finding) ? <Tag tone="good">Commented</Tag> : <Tag tone="grey">Nothing said</Tag>)}
        />
      </Stack>
    </div>
  );
}

const isInChange = ({ files }: ReviewBody, { path, side, line }: ChangedLine): boolean =>
  files.some((file) => file.path === path && line <= (file[side] ?? '').split('\n').length);
