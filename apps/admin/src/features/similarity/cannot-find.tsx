import { List, Text } from '@mantine/core';

/** What no comparison of answers tells, and what to do instead. */
export function CannotFind() {
  return (
    <>
      <Text size="sm" maw="46rem">
        Code that an assistant wrote is not found, nor an answer that somebody else put into other words, nor a solution that nobody has
        handed in before and that is not known here. That nothing is alike says nothing about where an answer comes from.
      </Text>
      <List size="sm" mt="xs" spacing={4} maw="46rem">
        <List.Item>Ask a follow-up question on how the answer came about; reviewers read it beside the answer.</List.Item>
        <List.Item>Look at the recording: how an answer grows is hard to make up.</List.Item>
        <List.Item>Hold a second session, in which the candidate changes their own answer while you talk.</List.Item>
      </List>
    </>
  );
}
