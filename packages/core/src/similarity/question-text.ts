/** What a candidate is asked unless the team writes it otherwise: it names no other person, shows nobody’s code and says nothing of what was done. */
export function questionText(titles: readonly string[], { isAskedFirst }: { isAskedFirst: boolean }): string {
  const named = titles.map((title) => `“${title}”`).join(titles.length === 2 ? ' and ' : ', ');
  return `We have a question about your ${titles.length === 1 ? 'answer' : 'answers'} to ${named}.

Please tell us in your own words how it came about: how you began, what you tried, and what you read, looked up or used that was there before.

Answers to one question are often alike for good reasons. We ask whenever that is more so than usual${isAskedFirst ? ', and nothing is decided before you have had the time to answer' : ''}.`;
}
