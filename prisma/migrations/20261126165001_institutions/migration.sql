-- 附件1 第十七条1: the initial PIN is changed at a service window or at a designated medical institution (定点医疗机构). An institution is
-- a place like a window, so that its cases, tasks and papers lie somewhere, but nothing else is done there.
ALTER TABLE "offices" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'window';
ALTER TABLE "offices" ADD CONSTRAINT "offices_kind" CHECK ("kind" IN ('window', 'institution'));
