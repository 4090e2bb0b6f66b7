import { FormDialog } from './form-dialog.js';
import { ReasonField } from './reason-field.js';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly label?: string;
  /** False where nothing need be said. */
  readonly needed?: boolean;
  readonly okText: string;
  readonly said: string;
  readonly danger?: boolean;
  readonly send: (reason: string, requestId: string) => Promise<unknown>;
  /** What is read anew once it is done. */
  readonly rereads: readonly string[];
  readonly onClose: () => void;
}

/** One sentence that somebody owes with what is done, and the doing. */
export function ReasonDialog({ label, needed = true, send, ...rest }: Props) {
  return (
    <FormDialog {...rest} send={({ reason = '' }: { reason?: string }, requestId) => send(reason.trim(), requestId)}>
      <ReasonField label={label} needed={needed} />
    </FormDialog>
  );
}
