/** The clerk's steps of an issuance, in their order. */
export const clerkSteps = ['review', 'arrival', 'collection'] as const;
export type ClerkStep = (typeof clerkSteps)[number];

/** One case of a measurement; each side keeps of it what a page would know. */
export interface MeasuredCase {
  readonly id: string;
  taskId: string;
  /** How often its task was taken or given back. */
  touched: number;
}

/** What is measured of ours and of the baseline alike. */
export interface CaseSide {
  readonly name: string;
  readonly workerPid: number;
  /** Whatever is there before a person comes to the window: not measured. */
  prepare(count: number): Promise<void>;
  /** Files a case; ends when its first task is open. */
  file(): Promise<MeasuredCase>;
  /** Ends with the step's answer. */
  complete(filed: MeasuredCase, step: ClerkStep): Promise<void>;
  /** The factory's answer comes, after the police record was asked. */
  answerFromOutside(filed: MeasuredCase): Promise<void>;
  /** A step that leaves the case where it is: a clerk takes the task, or gives it back. */
  touch(filed: MeasuredCase): Promise<void>;
  stop(): Promise<void>;
}
