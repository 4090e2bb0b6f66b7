/** In a form whose button stands outside of it, as a dialog's does: without it Enter in a field would do nothing. */
export function EnterSubmits() {
  return <input type="submit" hidden />;
}
