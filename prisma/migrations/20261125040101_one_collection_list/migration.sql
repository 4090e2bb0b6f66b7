-- A list has one 单位领卡清单; whoever needs it again prints a copy that says so.
ALTER TABLE "activation_lists" ADD COLUMN "collection_paper_id" TEXT;
