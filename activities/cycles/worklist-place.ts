/**
 * The enrolment by which a due came about, as SQL: it names the employer or locality on whose worklist the due stands.
 * `due` is the alias of a row with person_id and period, `insurance` an expression.
 */
export function enrolmentOf(due: string, insurance: string): string {
  return `SELECT e.employer, e.locality FROM enrolments e
    WHERE e.person_id = ${due}.person_id AND e.insurance = ${insurance} AND (e.to_month IS NULL OR e.to_month >= e.from_month)
    ORDER BY (e.from_month <= ${due}.period) DESC, abs(e.from_month::int - ${due}.period::int) LIMIT 1`;
}
