-- Messages to the liaisons of employers and localities (规程 第十三条): about no card and no person.
ALTER TABLE "notices" ALTER COLUMN "person_id" DROP NOT NULL;
ALTER TABLE "notices" ADD COLUMN "employer" TEXT, ADD COLUMN "locality" TEXT;
ALTER TABLE "notices" ADD CONSTRAINT "notices_to_one" CHECK (num_nonnulls("person_id", "employer", "locality") = 1);
