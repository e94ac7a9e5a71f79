import { useState } from 'react';

const keyOf = (attemptId: string): string => `assay-code-seen ${attemptId}`;

/** Storage that is refused remembers nothing, and the notice is shown once more. */
function attempted<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Whether the resume code was noted in this tab, a reload later too. */
export function useCodeSeen(attemptId: string, isKnown: boolean): [boolean, () => void] {
  const [isSeen, setIsSeen] = useState(() => isKnown || attempted(() => sessionStorage.getItem(keyOf(attemptId))) !== null);
  return [
    isSeen,
    () => {
      attempted(() => sessionStorage.setItem(keyOf(attemptId), 'yes'));
      setIsSeen(true);
    },
  ];
}

/** With the receipt nothing of the attempt stays here. */
export function forgetCodeSeen(attemptId: string): void {
  attempted(() => sessionStorage.removeItem(keyOf(attemptId)));
}
