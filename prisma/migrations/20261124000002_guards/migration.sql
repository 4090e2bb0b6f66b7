-- Guards that Prisma's schema cannot say: partial unique indexes, append-only tables, roles.

-- One live formal card a person (design §6), and one formal card in making beside it.
CREATE UNIQUE INDEX "cards_one_live_formal" ON "cards" ("person_id")
  WHERE "kind" = 'formal' AND "state" IN ('delivered', 'active', 'oral_lost', 'lost');
CREATE UNIQUE INDEX "cards_one_formal_in_making" ON "cards" ("person_id")
  WHERE "kind" = 'formal' AND "state" IN ('in_production', 'produced', 'in_stock');

-- A second open case of the same type for one card or person is refused; complaints are exempt (design §4).
CREATE UNIQUE INDEX "cases_one_open_a_subject" ON "cases" ("type", "subject")
  WHERE "status" <> 'closed' AND "type" <> 'complaint';

-- What pages and sweeps ask for.
CREATE INDEX "cases_by_time" ON "cases" ("division", "filed_at", "id");
CREATE INDEX "cases_open_by_workflow" ON "cases" ("workflow_in", "filed_at") WHERE "status" <> 'closed';
CREATE INDEX "cases_open_by_office" ON "cases" ("office", "promised_by", "id") WHERE "status" <> 'closed';
CREATE INDEX "cases_escalated" ON "cases" ("division", "escalation", "promised_by") WHERE "status" <> 'closed' AND "escalation" > 0;
CREATE INDEX "tasks_inbox" ON "tasks" ("office", "urgent_at", "id") WHERE "state" = 'open';
CREATE INDEX "tasks_held" ON "tasks" ("holder", "urgent_at", "id") WHERE "state" = 'open';
CREATE INDEX "tasks_ageing" ON "tasks" ("division", "office", "step", "urgent_at") WHERE "state" = 'open';
CREATE INDEX "deadlines_armed" ON "deadlines" ("due_at") WHERE "state" = 'armed';
CREATE INDEX "outbox_unrelayed" ON "outbox" ("id") WHERE "relayed_at" IS NULL;
CREATE INDEX "card_orders_queued" ON "card_orders" ("factory", "office") WHERE "state" = 'queued';
CREATE INDEX "card_orders_untold" ON "card_orders" ("settled_at") WHERE "settled_at" IS NOT NULL AND "told_at" IS NULL;
CREATE INDEX "alerts_open" ON "alerts" ("kind") WHERE "cleared_at" IS NULL;

-- One row, and its mode never changes (design §2, training clock).
ALTER TABLE "business_clock" ADD CONSTRAINT "business_clock_one_row" CHECK ("id" = 1);
ALTER TABLE "business_clock" ADD CONSTRAINT "business_clock_mode" CHECK ("mode" IN ('real', 'fast', 'stepped'));
CREATE FUNCTION business_clock_keeps_mode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.mode <> OLD.mode THEN RAISE EXCEPTION 'the clock mode is fixed when the database is made'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "business_clock_keeps_mode" BEFORE UPDATE ON "business_clock"
  FOR EACH ROW EXECUTE FUNCTION business_clock_keeps_mode();

-- Append-only, by right (no UPDATE or DELETE is granted) and by trigger (for the owner too).
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['timeline', 'case_steps', 'card_transitions', 'audit_entries', 'audit_seals', 'paper_prints'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', name || '_append_only', name);
  END LOOP;
END $$;

-- Roles are cluster-wide: guard them. The migrator owns; the app writes; the reader reads.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sscard_app') THEN CREATE ROLE sscard_app LOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sscard_reader') THEN CREATE ROLE sscard_reader LOGIN; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO sscard_app, sscard_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO sscard_app, sscard_reader;
GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO sscard_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO sscard_app;
REVOKE UPDATE, DELETE ON "timeline", "case_steps", "card_transitions", "audit_entries", "audit_seals", "paper_prints" FROM sscard_app;
REVOKE DELETE ON "people", "cards", "cases", "tasks", "checklist_items", "deadlines", "papers", "rules", "staff",
  "card_orders", "factory_files", "counters", "notices", "requests", "business_clock" FROM sscard_app;
-- Passwords are for the part that signs people in, not for reports.
REVOKE SELECT ON "staff", "sessions" FROM sscard_reader;
GRANT SELECT ("id", "sign_in_name", "display_name", "disabled_at", "created_at", "must_change_password", "locked_until") ON "staff" TO sscard_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO sscard_app, sscard_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT INSERT, UPDATE, DELETE ON TABLES TO sscard_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO sscard_app;

CREATE SEQUENCE "case_numbers";
GRANT USAGE, SELECT ON SEQUENCE "case_numbers" TO sscard_app;
