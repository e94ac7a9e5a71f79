import { api } from '../../api.ts';
import { OpenInTabButton } from '../../layout/open-in-tab-button.tsx';

/** Opens the saved assessment in a new tab, exactly as a candidate sees it. */
export const PreviewButton = ({ assessmentId }: { assessmentId: string }) => (
  <OpenInTabButton label="Open as a candidate" what="preview" makeLink={() => api.preview(assessmentId)} />
);
