-- The envelope as it travels: what is sent again after a crash is the same bytes, and what is held can be looked into.
ALTER TABLE "factory_files" ADD COLUMN "envelope" BYTEA;
-- Why a message did not arrive, as a code; the clerk sees it on the case.
ALTER TABLE "notices" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';

-- What the exchange and the sweeps ask for.
CREATE INDEX "factory_files_unsent" ON "factory_files" ("factory", "name") WHERE "kind" = 'ZK' AND "state" = 'drafted';
CREATE UNIQUE INDEX "factory_files_taken_once" ON "factory_files" ("factory", "trailer_sm3") WHERE "kind" = 'ZKR' AND "state" = 'taken';
CREATE INDEX "notices_unsettled" ON "notices" ("id") WHERE "state" IN ('queued', 'sent');
