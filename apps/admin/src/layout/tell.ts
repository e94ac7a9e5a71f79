import { notifications } from '@mantine/notifications';

/** Says something at the edge of the screen that needs no answer. */
export function tell(message: string, title?: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': 'Close' }, ...(title === undefined ? {} : { title }) });
}
