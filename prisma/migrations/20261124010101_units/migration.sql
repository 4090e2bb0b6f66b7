-- The unit (单位) that a person belongs to, as last told to a window (附件1 第十二条(1), 第十三条(2)): residents have none.

ALTER TABLE "people" ADD COLUMN "unit_code" TEXT;
ALTER TABLE "people" ADD COLUMN "unit_name" TEXT;
CREATE INDEX "people_unit_code_idx" ON "people" ("unit_code");
-- A caller may say nothing but a telephone number and a name (附件1 第十三条(2)).
CREATE INDEX "people_phone_idx_idx" ON "people" ("phone_idx");
