-- The sealer takes only entries whose transaction is older than every running one; so each entry keeps its transaction.
ALTER TABLE "audit_entries" ADD COLUMN "txid" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint);
CREATE INDEX "audit_entries_txid_id_idx" ON "audit_entries" ("txid", "id");

-- Old requests and their bodies are cleaned up after 30 days.
GRANT DELETE ON "requests" TO sscard_app;
CREATE INDEX "requests_created_at_idx" ON "requests" ("created_at");

-- A key rotation seals the timeline's free text anew and changes nothing else. It runs as the owner, who says so for the
-- transaction; the app has no UPDATE right here at all.
CREATE FUNCTION append_only_but_sealed_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('sscard.key_rotation', true) = 'on'
    AND to_jsonb(NEW) - 'text_enc' = to_jsonb(OLD) - 'text_enc'
    AND NEW.text_enc IS NOT NULL AND OLD.text_enc IS NOT NULL THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
DROP TRIGGER "timeline_append_only" ON "timeline";
CREATE TRIGGER "timeline_append_only" BEFORE UPDATE OR DELETE ON "timeline"
  FOR EACH ROW EXECUTE FUNCTION append_only_but_sealed_anew();

-- Append-only tables are not emptied at one stroke either.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['timeline', 'case_steps', 'card_transitions', 'audit_entries', 'audit_seals', 'paper_prints'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', name || '_no_truncate', name);
  END LOOP;
END $$;
