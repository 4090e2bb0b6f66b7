-- Pages of the month hear of cycles and rounds as of cases: whatever changes where they stand tells it with its commit
-- (design §2, live pages). A done chunk tells too, so that progress is seen.
CREATE FUNCTION tell_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sscard_changes', json_build_object('kind', 'cycle', 'id', c."id", 'division', c."division")::text)
    FROM "cycles" c WHERE c."no" = NEW."cycle_no";
  RETURN NULL;
END $$;

CREATE FUNCTION tell_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sscard_changes', json_build_object('kind', 'round', 'id', NEW."ordinal"::text, 'division', NEW."division")::text);
  RETURN NULL;
END $$;

CREATE FUNCTION tell_cycle_itself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sscard_changes', json_build_object('kind', 'cycle', 'id', NEW."id", 'division', NEW."division")::text);
  RETURN NULL;
END $$;

CREATE TRIGGER "cycles_tell_new" AFTER INSERT ON "cycles" FOR EACH ROW EXECUTE FUNCTION tell_cycle_itself();
-- A raised fence changes nothing that anybody sees.
CREATE TRIGGER "cycles_tell" AFTER UPDATE ON "cycles" FOR EACH ROW WHEN (OLD."fence" = NEW."fence")
  EXECUTE FUNCTION tell_cycle_itself();
CREATE TRIGGER "cycle_steps_tell" AFTER INSERT ON "cycle_steps" FOR EACH ROW EXECUTE FUNCTION tell_cycle();
CREATE TRIGGER "bank_rounds_tell" AFTER INSERT OR UPDATE ON "bank_rounds" FOR EACH ROW EXECUTE FUNCTION tell_round();
CREATE TRIGGER "bank_rounds_tell_cycle" AFTER INSERT OR UPDATE ON "bank_rounds" FOR EACH ROW EXECUTE FUNCTION tell_cycle();

-- What a cycle left in arrears, for its funnel and its list.
CREATE INDEX "arrears_cycle_no_idx" ON "arrears" ("cycle_no", "due_id");

-- An agreement ends as it began: one person asks, another agrees, and on that day it ends.
ALTER TABLE "agreements"
  ADD COLUMN "end_reason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "end_maker" TEXT,
  ADD COLUMN "end_made_at" TIMESTAMPTZ(3),
  ADD COLUMN "end_checker" TEXT,
  ADD CONSTRAINT "agreements_end_whole" CHECK (("end_maker" IS NULL) = ("end_made_at" IS NULL)),
  ADD CONSTRAINT "agreements_end_two_people" CHECK ("end_checker" <> "end_maker");
