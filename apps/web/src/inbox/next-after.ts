/** The task to go on with when this one is finished: the one below it, else the one above, else none. */
export function nextAfter(tasks: readonly { id: string }[], finished: string | undefined): string | undefined {
  const at = tasks.findIndex((task) => task.id === finished);
  if (at === -1) return tasks[0]?.id;
  return (tasks[at + 1] ?? tasks[at - 1])?.id;
}
