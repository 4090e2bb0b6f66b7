-- When a case was entered, in real time: the sweep that starts missing workflows must not follow the business clock.
ALTER TABLE "cases" ADD COLUMN "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
DROP INDEX "cases_open_by_workflow";
CREATE INDEX "cases_open_by_workflow" ON "cases" ("workflow_in", "entered_at") WHERE "status" <> 'closed';
