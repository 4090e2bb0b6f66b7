/** How a list by cursor is read on: from where its last page ended, until one has no next. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { readonly nextCursor: string | null }): string | undefined => last.nextCursor ?? undefined,
};
