/** What a new assessment says about conduct until the team writes its own. */
export const defaultRules = `Documentation and web search: allowed. Look up whatever you would look up at work.
AI assistants: not allowed. We want to see how you think; an answer written by an assistant may end the process.
Your own notes and code: allowed, if you say so in a comment.
Other people: not allowed. Please do not share the questions with anybody, before or after.
Your own editor: allowed. Paste your answer here before the time is over; pasting is recorded and is not held against you.`;
