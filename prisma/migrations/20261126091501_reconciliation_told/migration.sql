-- The pages of reconciliation hear of a month as those of cycles do: whatever changes where it stands is an event of its story.
CREATE FUNCTION tell_reconciliation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sscard_changes', json_build_object('kind', 'reconciliation', 'id', x."id", 'division', x."division")::text)
    FROM "reconciliations" x WHERE x."id" = NEW."reconciliation_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "reconciliation_events_tell" AFTER INSERT ON "reconciliation_events" FOR EACH ROW EXECUTE FUNCTION tell_reconciliation();
