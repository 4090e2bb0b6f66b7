-- The simulated banks are a process of their own: they tell when they are ready next apart from the card factories.
ALTER TABLE "business_clock" ADD COLUMN "banks_due_at" TIMESTAMPTZ(3);
