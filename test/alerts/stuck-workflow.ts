/** Fails every workflow task, as a workflow does whose code no longer fits its history. */
export async function stuck(): Promise<void> {
  throw new Error('this code does not fit the history');
}
