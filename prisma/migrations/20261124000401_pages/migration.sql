-- What pages ask for with a million cases in the tables. A county's own lists have their indexes (cases_by_time,
-- tasks_inbox); a city or the province reads in the order of these and skips what lies elsewhere.
CREATE INDEX "cases_newest" ON "cases" ("filed_at" DESC, "id" DESC);
CREATE INDEX "cases_of_office" ON "cases" ("office", "filed_at" DESC, "id" DESC);
CREATE INDEX "cases_open_by_promise" ON "cases" ("promised_by", "id") WHERE "status" <> 'closed';
CREATE INDEX "tasks_most_urgent" ON "tasks" ("urgent_at", "id") WHERE "state" = 'open';
-- Counts of the supervisor's page, from the index alone.
CREATE INDEX "cases_open_counts" ON "cases" ("division", "office") INCLUDE ("status", "promised_by", "hold_since") WHERE "status" <> 'closed';
DROP INDEX "tasks_ageing";
CREATE INDEX "tasks_ageing" ON "tasks" ("division", "office", "step", "urgent_at") INCLUDE ("opened_at") WHERE "state" = 'open';

-- The security administrator sees when and from where somebody signed in; the key of a session stays out of reports.
GRANT SELECT ("staff_id", "created_at", "last_seen_at", "revoked_at", "user_agent") ON "sessions" TO sscard_reader;
