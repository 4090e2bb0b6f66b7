-- The month (规程 第十一–十七条; design §5): cycles, dues, bank rounds with their lines and outcomes, the journal, arrears,
-- statements and reconciliation. What is large is written once and never changed: where a due or a line stands follows from
-- which rows there are (views due_now, line_now). Money is fen.

-- One run of one insurance type's fee period at one agency. Its no names it in the large tables.
CREATE TABLE "cycles" (
  "id" TEXT NOT NULL,
  "no" INTEGER GENERATED ALWAYS AS IDENTITY,
  "direction" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "insurance" TEXT NOT NULL,
  "period" TEXT NOT NULL,
  "run" INTEGER NOT NULL,
  "state" TEXT NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  "maker" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "checker" TEXT,
  "checked_at" TIMESTAMPTZ(3),
  "check_reason" TEXT NOT NULL DEFAULT '',
  "rule_id" TEXT,
  "closes_on" DATE NOT NULL,
  "provisional" BOOLEAN NOT NULL DEFAULT false,
  "fence" INTEGER NOT NULL DEFAULT 0,
  "paused_at" TIMESTAMPTZ(3),
  "assessed_at" TIMESTAMPTZ(3),
  "dues" INTEGER NOT NULL DEFAULT 0,
  "assessed_fen" BIGINT NOT NULL DEFAULT 0,
  "window_closed_at" TIMESTAMPTZ(3),
  "closed_at" TIMESTAMPTZ(3),
  "digest" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "cycles_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "cycles_direction" CHECK ("direction" IN ('deduction', 'payout')),
  CONSTRAINT "cycles_state" CHECK ("state" IN ('proposed', 'refused', 'assessing', 'collecting', 'reconciling', 'closed')),
  CONSTRAINT "cycles_period" CHECK ("period" ~ '^[0-9]{4}(0[1-9]|1[0-2])$'),
  CONSTRAINT "cycles_run" CHECK ("run" BETWEEN 1 AND 99),
  CONSTRAINT "cycles_two_people" CHECK ("checker" <> "maker"),
  CONSTRAINT "cycles_rerun_has_reason" CHECK ("run" = 1 OR "reason" <> ''),
  CONSTRAINT "cycles_agency_fkey" FOREIGN KEY ("agency") REFERENCES "agencies" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "cycles_insurance_fkey" FOREIGN KEY ("insurance") REFERENCES "insurance_types" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "cycles_no_key" ON "cycles" ("no");
CREATE UNIQUE INDEX "cycles_key" ON "cycles" ("direction", "agency", "insurance", "period", "run");
CREATE INDEX "cycles_division_period_idx" ON "cycles" ("division", "period");
CREATE INDEX "cycles_open" ON "cycles" ("no") WHERE "state" IN ('assessing', 'collecting', 'reconciling');
REVOKE DELETE ON "cycles" FROM sscard_app;

-- What a cycle has done: the key of each step, with what it counted. A chunk of a step is one row.
CREATE TABLE "cycle_steps" (
  "cycle_no" INTEGER NOT NULL,
  "step" TEXT NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "result" JSONB NOT NULL DEFAULT '{}',
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "cycle_steps_pkey" PRIMARY KEY ("cycle_no", "step", "ordinal"),
  CONSTRAINT "cycle_steps_cycle_no_fkey" FOREIGN KEY ("cycle_no") REFERENCES "cycles" ("no") ON DELETE RESTRICT ON UPDATE CASCADE
);
REVOKE UPDATE, DELETE ON "cycle_steps" FROM sscard_app;

-- When a cycle goes on: a due date is a row (design §2). Kinds: remind.<n>, send.<n>, close, resultDue.<round's ordinal>.
CREATE TABLE "cycle_moments" (
  "cycle_no" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "due_at" TIMESTAMPTZ(3) NOT NULL,
  "provisional" BOOLEAN NOT NULL DEFAULT false,
  "state" TEXT NOT NULL,
  CONSTRAINT "cycle_moments_pkey" PRIMARY KEY ("cycle_no", "kind"),
  CONSTRAINT "cycle_moments_state" CHECK ("state" IN ('armed', 'done', 'cancelled')),
  CONSTRAINT "cycle_moments_cycle_no_fkey" FOREIGN KEY ("cycle_no") REFERENCES "cycles" ("no") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "cycle_moments_armed" ON "cycle_moments" ("due_at") WHERE "state" = 'armed';
REVOKE DELETE ON "cycle_moments" FROM sscard_app;

-- A cycle's story: codes, counts and totals, no personal data. Append-only.
CREATE TABLE "cycle_events" (
  "id" TEXT NOT NULL,
  "cycle_no" INTEGER NOT NULL,
  "round" BIGINT,
  "kind" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "actor" TEXT NOT NULL,
  "reason" TEXT NOT NULL DEFAULT '',
  "detail" JSONB NOT NULL DEFAULT '{}',
  CONSTRAINT "cycle_events_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "cycle_events_cycle_no_fkey" FOREIGN KEY ("cycle_no") REFERENCES "cycles" ("no") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "cycle_events_cycle_no_id_idx" ON "cycle_events" ("cycle_no", "id");
CREATE TRIGGER "cycle_events_append_only" BEFORE UPDATE OR DELETE ON "cycle_events" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "cycle_events_no_truncate" BEFORE TRUNCATE ON "cycle_events" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "cycle_events" FROM sscard_app;

-- 应缴费款: what one person owes for one type and period, whatever the run. Written once.
CREATE TABLE "dues" (
  "id" BIGINT GENERATED ALWAYS AS IDENTITY,
  "cycle_no" INTEGER NOT NULL,
  "person_id" TEXT NOT NULL,
  "insurance" TEXT NOT NULL,
  "period" TEXT NOT NULL,
  "payer" TEXT NOT NULL,
  "principal_fen" BIGINT NOT NULL,
  CONSTRAINT "dues_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "dues_principal" CHECK ("principal_fen" > 0),
  CONSTRAINT "dues_cycle_no_fkey" FOREIGN KEY ("cycle_no") REFERENCES "cycles" ("no") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- Assessed once for ever; also the index of a participant's statement.
CREATE UNIQUE INDEX "dues_once" ON "dues" ("person_id", "insurance", "period");
-- A cycle's dues are numbered in one go, so that a range of ids is nearly theirs alone.
CREATE INDEX "dues_of_cycle" ON "dues" USING brin ("cycle_no", "id") WITH (pages_per_range = 32);
CREATE TRIGGER "dues_append_only" BEFORE UPDATE OR DELETE ON "dues" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "dues" FROM sscard_app;

-- A bank's part of one deduction (or payout) of a cycle: a file, its check, its result. The ordinal is that of its line ids
-- (sequence bank_line_ordinals); one that is drafted anew is another round under the same number.
CREATE TABLE "bank_rounds" (
  "ordinal" BIGINT NOT NULL,
  "cycle_no" INTEGER NOT NULL,
  "division" TEXT NOT NULL,
  "direction" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "insurance" TEXT NOT NULL,
  "period" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "deduction" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "attempt" INTEGER NOT NULL DEFAULT 1,
  "state" TEXT NOT NULL,
  "drafted_on" DATE NOT NULL,
  "lines" INTEGER NOT NULL DEFAULT 0,
  "total_fen" BIGINT NOT NULL DEFAULT 0,
  "file_id" TEXT,
  "content_sm3" TEXT NOT NULL DEFAULT '',
  "made_at" TIMESTAMPTZ(3),
  "maker" TEXT NOT NULL,
  "checker" TEXT,
  "checked_at" TIMESTAMPTZ(3),
  "check_reason" TEXT NOT NULL DEFAULT '',
  "sent_at" TIMESTAMPTZ(3),
  "counted_on" DATE,
  "result_due_at" TIMESTAMPTZ(3),
  "overdue_since" TIMESTAMPTZ(3),
  "result_file_id" TEXT,
  "result_made_at" TIMESTAMPTZ(3),
  "answered_at" TIMESTAMPTZ(3),
  "successes" INTEGER NOT NULL DEFAULT 0,
  "success_fen" BIGINT NOT NULL DEFAULT 0,
  "corrections" INTEGER NOT NULL DEFAULT 0,
  "posted_at" TIMESTAMPTZ(3),
  CONSTRAINT "bank_rounds_pkey" PRIMARY KEY ("ordinal"),
  CONSTRAINT "bank_rounds_state" CHECK ("state" IN ('drafting', 'drafted', 'released', 'sent', 'answered', 'posted', 'withdrawn')),
  CONSTRAINT "bank_rounds_number" CHECK ("number" BETWEEN 1 AND 99),
  CONSTRAINT "bank_rounds_two_people" CHECK ("checker" <> "maker"),
  CONSTRAINT "bank_rounds_released_by_two" CHECK ("state" NOT IN ('released', 'sent', 'answered', 'posted') OR "checker" IS NOT NULL),
  CONSTRAINT "bank_rounds_cycle_no_fkey" FOREIGN KEY ("cycle_no") REFERENCES "cycles" ("no") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "bank_rounds_bank_fkey" FOREIGN KEY ("bank") REFERENCES "banks" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "bank_rounds_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "bank_files" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "bank_rounds_result_file_id_fkey" FOREIGN KEY ("result_file_id") REFERENCES "bank_files" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- A file's name is used once: the number counts over a period's runs.
CREATE UNIQUE INDEX "bank_rounds_name" ON "bank_rounds" ("direction", "agency", "bank", "insurance", "period", "number")
  WHERE "state" <> 'withdrawn';
CREATE UNIQUE INDEX "bank_rounds_key" ON "bank_rounds" ("cycle_no", "bank", "deduction", "attempt");
CREATE INDEX "bank_rounds_division_state_idx" ON "bank_rounds" ("division", "state");
REVOKE DELETE ON "bank_rounds" FROM sscard_app;

-- One line = one due, principal and late fee as frozen at drafting. Its id is (ordinal, seq). Written once.
CREATE TABLE "round_lines" (
  "ordinal" BIGINT NOT NULL,
  "due_id" BIGINT NOT NULL,
  "principal_fen" BIGINT NOT NULL,
  "late_fee_fen" BIGINT NOT NULL,
  "seq" INTEGER NOT NULL,
  "mandate_id" TEXT NOT NULL,
  CONSTRAINT "round_lines_pkey" PRIMARY KEY ("ordinal", "seq"),
  CONSTRAINT "round_lines_amount" CHECK ("principal_fen" > 0 AND "late_fee_fen" >= 0)
);
CREATE INDEX "round_lines_due_id_idx" ON "round_lines" ("due_id");
CREATE TRIGGER "round_lines_append_only" BEFORE UPDATE OR DELETE ON "round_lines" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "round_lines" FROM sscard_app;

-- The guard against debiting twice: a due has at most one line that is under way or settled. Taken at drafting, settled by
-- success, given back by failure.
CREATE TABLE "claims" (
  "due_id" BIGINT NOT NULL,
  "ordinal" BIGINT NOT NULL,
  "seq" INTEGER NOT NULL,
  "settled" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "claims_pkey" PRIMARY KEY ("due_id"),
  CONSTRAINT "claims_due_id_fkey" FOREIGN KEY ("due_id") REFERENCES "dues" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITH (fillfactor = 50);

-- What the bank answered of a line: revision 0 the result, from 1 late corrections. booked_on is the bank's day of the
-- movement, also of a reversal. Written once.
CREATE TABLE "line_outcomes" (
  "ordinal" BIGINT NOT NULL,
  "seq" INTEGER NOT NULL,
  "revision" SMALLINT NOT NULL,
  "booked_on" DATE,
  "code" TEXT NOT NULL,
  "class" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "serial" TEXT,
  CONSTRAINT "line_outcomes_pkey" PRIMARY KEY ("ordinal", "seq", "revision"),
  CONSTRAINT "line_outcomes_class" CHECK ("class" IN ('success', 'retry', 'amend', 'wait', 'stop', 'unknown')),
  CONSTRAINT "line_outcomes_success" CHECK (("code" = '0') = ("class" = 'success') AND ("code" <> '0' OR ("serial" IS NOT NULL AND "booked_on" IS NOT NULL)))
);
CREATE UNIQUE INDEX "line_outcomes_serial_once" ON "line_outcomes" ("bank", "serial") WHERE "serial" IS NOT NULL;
REVOKE UPDATE, DELETE ON "line_outcomes" FROM sscard_app;

-- A result's lines while it is read, in pieces; gone once it is let in or held. Its loss costs a second reading.
CREATE UNLOGGED TABLE "result_staging" (
  "file_id" TEXT NOT NULL,
  "line" INTEGER NOT NULL,
  "seq" INTEGER NOT NULL,
  "amount_fen" BIGINT NOT NULL,
  "code" TEXT NOT NULL,
  "serial" TEXT,
  "booked_on" DATE,
  "account_mac" TEXT NOT NULL,
  "message_sealed" BYTEA
);
CREATE INDEX "result_staging_file" ON "result_staging" USING brin ("file_id");

-- A due that needs a person, or waits: it could not be drafted (barred), or its line failed otherwise than for a retry.
CREATE TABLE "line_exceptions" (
  "id" BIGINT GENERATED ALWAYS AS IDENTITY,
  "cycle_no" INTEGER NOT NULL,
  "due_id" BIGINT NOT NULL,
  "deduction" INTEGER NOT NULL,
  "ordinal" BIGINT,
  "seq" INTEGER,
  "division" TEXT NOT NULL,
  "employer" TEXT,
  "locality" TEXT,
  "kind" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "class" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "ended_at" TIMESTAMPTZ(3),
  "ended_by" TEXT,
  "message_enc" BYTEA,
  "note_enc" BYTEA,
  CONSTRAINT "line_exceptions_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "line_exceptions_kind" CHECK ("kind" IN ('barred', 'failed', 'death')),
  CONSTRAINT "line_exceptions_state" CHECK ("state" IN ('open', 'solved', 'ended')),
  CONSTRAINT "line_exceptions_due_id_fkey" FOREIGN KEY ("due_id") REFERENCES "dues" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "line_exceptions_one_open" ON "line_exceptions" ("due_id") WHERE "state" = 'open';
CREATE INDEX "line_exceptions_division_idx" ON "line_exceptions" ("division", "state", "id");
CREATE INDEX "line_exceptions_cycle_no_idx" ON "line_exceptions" ("cycle_no", "id");
REVOKE DELETE ON "line_exceptions" FROM sscard_app;

-- 拖欠: what was neither paid nor under way when the window closed, or came back after; the worklist of employers, streets, villages.
CREATE TABLE "arrears" (
  "due_id" BIGINT NOT NULL,
  "cycle_no" INTEGER NOT NULL,
  "division" TEXT NOT NULL,
  "employer" TEXT,
  "locality" TEXT,
  "since" DATE NOT NULL,
  "code" TEXT NOT NULL DEFAULT '',
  "ended_on" DATE,
  "ended_how" TEXT,
  CONSTRAINT "arrears_pkey" PRIMARY KEY ("due_id"),
  CONSTRAINT "arrears_ended" CHECK (("ended_on" IS NULL) = ("ended_how" IS NULL) AND "ended_how" IN ('paid', 'waived')),
  CONSTRAINT "arrears_due_id_fkey" FOREIGN KEY ("due_id") REFERENCES "dues" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "arrears_division_open" ON "arrears" ("division", "due_id") WHERE "ended_on" IS NULL;
CREATE INDEX "arrears_employer_open" ON "arrears" ("employer") WHERE "ended_on" IS NULL;
CREATE INDEX "arrears_locality_open" ON "arrears" ("locality") WHERE "ended_on" IS NULL;
REVOKE DELETE ON "arrears" FROM sscard_app;

CREATE TABLE "arrears_contacts" (
  "id" TEXT NOT NULL,
  "due_id" BIGINT NOT NULL,
  "way" TEXT NOT NULL,
  "result" TEXT NOT NULL,
  "note_enc" BYTEA,
  "by" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "arrears_contacts_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "arrears_contacts_way" CHECK ("way" IN ('phone', 'visit', 'message', 'liaison')),
  CONSTRAINT "arrears_contacts_result" CHECK ("result" IN ('reached', 'not_reached', 'will_pay', 'disputes', 'moved', 'died')),
  CONSTRAINT "arrears_contacts_due_id_fkey" FOREIGN KEY ("due_id") REFERENCES "arrears" ("due_id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "arrears_contacts_due_id_idx" ON "arrears_contacts" ("due_id", "id");
REVOKE UPDATE, DELETE ON "arrears_contacts" FROM sscard_app;
GRANT UPDATE ("note_enc") ON "arrears_contacts" TO sscard_app;

-- Two people waive a due; a death told by the bank (60) waives what is open by itself, and stays on record as such.
CREATE TABLE "waivers" (
  "id" TEXT NOT NULL,
  "due_id" BIGINT NOT NULL,
  "reason" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "maker" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "checker" TEXT,
  "checked_at" TIMESTAMPTZ(3),
  "check_reason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "waivers_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "waivers_state" CHECK ("state" IN ('proposed', 'released', 'refused', 'undone')),
  CONSTRAINT "waivers_two_people" CHECK ("checker" <> "maker"),
  CONSTRAINT "waivers_due_id_fkey" FOREIGN KEY ("due_id") REFERENCES "dues" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "waivers_one_live" ON "waivers" ("due_id") WHERE "state" IN ('proposed', 'released');
REVOKE DELETE ON "waivers" FROM sscard_app;

-- The journal. One entry a line of a participant × insurance type, counter-entries negative; a chunk's sums against the agency's
-- bank account, the fund and the late fees in journal_chunks. Append-only.
CREATE TABLE "postings" (
  "ordinal" BIGINT NOT NULL,
  "account_fen" BIGINT NOT NULL,
  "fund_fen" BIGINT NOT NULL,
  "late_fee_fen" BIGINT NOT NULL,
  "seq" INTEGER NOT NULL,
  "value_date" DATE NOT NULL,
  "revision" SMALLINT NOT NULL,
  CONSTRAINT "postings_pkey" PRIMARY KEY ("ordinal", "seq", "revision")
);
CREATE TRIGGER "postings_append_only" BEFORE UPDATE OR DELETE ON "postings" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "postings_no_truncate" BEFORE TRUNCATE ON "postings" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "postings" FROM sscard_app;

CREATE TABLE "journal_chunks" (
  "ordinal" BIGINT NOT NULL,
  "revision" SMALLINT NOT NULL,
  "chunk" INTEGER NOT NULL,
  "entries" INTEGER NOT NULL,
  "bank_fen" BIGINT NOT NULL,
  "account_fen" BIGINT NOT NULL,
  "fund_fen" BIGINT NOT NULL,
  "late_fee_fen" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "journal_chunks_pkey" PRIMARY KEY ("ordinal", "revision", "chunk"),
  CONSTRAINT "journal_chunks_balance" CHECK ("bank_fen" = "account_fen" + "fund_fen" + "late_fee_fen"),
  CONSTRAINT "journal_chunks_ordinal_fkey" FOREIGN KEY ("ordinal") REFERENCES "bank_rounds" ("ordinal") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER "journal_chunks_append_only" BEFORE UPDATE OR DELETE ON "journal_chunks" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "journal_chunks" FROM sscard_app;

-- Interest of a personal account, capitalised on 31 December (n = 0); corrections of a year from n = 1. Append-only.
CREATE TABLE "interest_entries" (
  "person_id" TEXT NOT NULL,
  "insurance" TEXT NOT NULL,
  "year" SMALLINT NOT NULL,
  "n" SMALLINT NOT NULL,
  "fen" BIGINT NOT NULL,
  "cause" TEXT NOT NULL DEFAULT '',
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "interest_entries_pkey" PRIMARY KEY ("person_id", "insurance", "year", "n")
);
CREATE TRIGGER "interest_entries_append_only" BEFORE UPDATE OR DELETE ON "interest_entries" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE, DELETE ON "interest_entries" FROM sscard_app;

-- 对账: one a month of settlement for each account of an agency at a bank, over all insurance types.
CREATE TABLE "reconciliations" (
  "id" TEXT NOT NULL,
  "agency" TEXT NOT NULL,
  "division" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "use" TEXT NOT NULL,
  "month" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "statement_no" INTEGER,
  "expected_opening_fen" BIGINT,
  "ours_lines" INTEGER NOT NULL DEFAULT 0,
  "ours_fen" BIGINT NOT NULL DEFAULT 0,
  "agreed_lines" INTEGER NOT NULL DEFAULT 0,
  "agreed_fen" BIGINT NOT NULL DEFAULT 0,
  "opened_at" TIMESTAMPTZ(3) NOT NULL,
  "compared_at" TIMESTAMPTZ(3),
  "agreed_at" TIMESTAMPTZ(3),
  "digest" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "reconciliations_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "reconciliations_state" CHECK ("state" IN ('waiting', 'differences', 'agreed')),
  CONSTRAINT "reconciliations_agency_fkey" FOREIGN KEY ("agency") REFERENCES "agencies" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "reconciliations_key" ON "reconciliations" ("agency", "bank", "use", "month");
CREATE INDEX "reconciliations_division_month_idx" ON "reconciliations" ("division", "month");
REVOKE DELETE ON "reconciliations" FROM sscard_app;

-- 对账单: as the bank sent it; a corrected one replaces the one before as a whole.
CREATE TABLE "statements" (
  "no" INTEGER GENERATED ALWAYS AS IDENTITY,
  "agency" TEXT NOT NULL,
  "bank" TEXT NOT NULL,
  "use" TEXT NOT NULL,
  "month" TEXT NOT NULL,
  "correction" INTEGER NOT NULL,
  "file_id" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "made_at" TIMESTAMPTZ(3) NOT NULL,
  "lines" INTEGER NOT NULL,
  "opening_fen" BIGINT NOT NULL,
  "closing_fen" BIGINT NOT NULL,
  "credits_fen" BIGINT NOT NULL,
  "debits_fen" BIGINT NOT NULL,
  CONSTRAINT "statements_pkey" PRIMARY KEY ("no"),
  CONSTRAINT "statements_state" CHECK ("state" IN ('current', 'replaced')),
  CONSTRAINT "statements_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "bank_files" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "statements_key" ON "statements" ("agency", "bank", "use", "month", "correction");
CREATE UNIQUE INDEX "statements_one_current" ON "statements" ("agency", "bank", "use", "month") WHERE "state" = 'current';
REVOKE DELETE ON "statements" FROM sscard_app;

-- A movement of the agency's account. (ordinal, seq) of ours; other_line_id is a line id that is none of ours. Written once.
CREATE TABLE "statement_movements" (
  "statement_no" INTEGER NOT NULL,
  "n" INTEGER NOT NULL,
  "ordinal" BIGINT,
  "amount_fen" BIGINT NOT NULL,
  "seq" INTEGER,
  "settled_on" DATE NOT NULL,
  "direction" TEXT NOT NULL,
  "serial" TEXT NOT NULL,
  "other_line_id" TEXT,
  "memo_enc" BYTEA,
  CONSTRAINT "statement_movements_pkey" PRIMARY KEY ("statement_no", "n"),
  CONSTRAINT "statement_movements_direction" CHECK ("direction" IN ('C', 'D'))
);
REVOKE UPDATE, DELETE ON "statement_movements" FROM sscard_app;
GRANT UPDATE ("memo_enc") ON "statement_movements" TO sscard_app;

-- What a movement without line of ours is: found by two people. Posted against the account, not to anybody's premiums.
CREATE TABLE "movement_classes" (
  "id" TEXT NOT NULL,
  "reconciliation_id" TEXT NOT NULL,
  "serial" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "amount_fen" BIGINT NOT NULL,
  "settled_on" DATE NOT NULL,
  "maker" TEXT NOT NULL,
  "checker" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "movement_classes_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "movement_classes_kind" CHECK ("kind" IN ('treasury', 'funding', 'interest', 'return', 'other')),
  CONSTRAINT "movement_classes_two_people" CHECK ("checker" <> "maker"),
  CONSTRAINT "movement_classes_reconciliation_id_fkey" FOREIGN KEY ("reconciliation_id") REFERENCES "reconciliations" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "movement_classes_once" ON "movement_classes" ("reconciliation_id", "serial");
REVOKE UPDATE, DELETE ON "movement_classes" FROM sscard_app;

-- What statement and books say differently: found anew with each comparison, settled by two people.
CREATE TABLE "differences" (
  "id" TEXT NOT NULL,
  "reconciliation_id" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "ordinal" BIGINT,
  "seq" INTEGER,
  "serial" TEXT,
  "ours_fen" BIGINT,
  "bank_fen" BIGINT,
  "settled_on" DATE,
  "state" TEXT NOT NULL,
  "way" TEXT,
  "reason" TEXT NOT NULL DEFAULT '',
  "maker" TEXT,
  "made_at" TIMESTAMPTZ(3),
  "checker" TEXT,
  "checked_at" TIMESTAMPTZ(3),
  "check_reason" TEXT NOT NULL DEFAULT '',
  CONSTRAINT "differences_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "differences_kind" CHECK ("kind" IN ('amount', 'ours_only', 'bank_only', 'double', 'opening')),
  CONSTRAINT "differences_state" CHECK ("state" IN ('open', 'proposed', 'settled', 'gone')),
  CONSTRAINT "differences_two_people" CHECK ("checker" <> "maker"),
  CONSTRAINT "differences_reconciliation_id_fkey" FOREIGN KEY ("reconciliation_id") REFERENCES "reconciliations" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "differences_key" ON "differences" ("reconciliation_id", "key");
CREATE INDEX "differences_open" ON "differences" ("reconciliation_id") WHERE "state" IN ('open', 'proposed');
REVOKE DELETE ON "differences" FROM sscard_app;

-- Where a line stands, in the words of domain/cycle/line-state. Released counts as sent: the exchange may be sending it.
CREATE VIEW "line_now" AS
SELECT l."ordinal", l."seq", l."due_id", l."mandate_id", l."principal_fen", l."late_fee_fen", r."cycle_no", r."division",
  o."revision", o."code", o."class", o."serial", o."booked_on",
  CASE
    WHEN r."state" = 'withdrawn' THEN 'withdrawn'
    WHEN o."code" IS NULL THEN CASE WHEN r."state" IN ('drafting', 'drafted') THEN 'drafted' ELSE 'sent' END
    WHEN o."code" = '0' THEN 'settled'
    WHEN EXISTS (SELECT FROM "line_outcomes" s WHERE s."ordinal" = l."ordinal" AND s."seq" = l."seq" AND s."code" = '0') THEN 'reversed'
    ELSE 'failed'
  END AS "state"
FROM "round_lines" l
JOIN "bank_rounds" r ON r."ordinal" = l."ordinal"
LEFT JOIN LATERAL (
  SELECT * FROM "line_outcomes" x WHERE x."ordinal" = l."ordinal" AND x."seq" = l."seq" ORDER BY x."revision" DESC LIMIT 1
) o ON true;

-- Where a due stands, in the words of domain/cycle/due-state.
CREATE VIEW "due_now" AS
SELECT d."id", d."cycle_no", c."division", d."person_id", d."insurance", d."period", d."payer", d."principal_fen",
  k."ordinal", k."seq",
  CASE
    WHEN k."settled" THEN 'paid'
    WHEN k."due_id" IS NOT NULL THEN 'in_flight'
    WHEN w."due_id" IS NOT NULL THEN 'waived'
    WHEN c."window_closed_at" IS NOT NULL THEN 'arrears'
    ELSE 'open'
  END AS "state"
FROM "dues" d
JOIN "cycles" c ON c."no" = d."cycle_no"
LEFT JOIN "claims" k ON k."due_id" = d."id"
LEFT JOIN "waivers" w ON w."due_id" = d."id" AND w."state" = 'released';
GRANT SELECT ON "line_now", "due_now" TO sscard_app, sscard_reader;
