-- A crash resets an unlogged table's BRIN index to a state whose cost the planner takes for less than nothing: every join
-- after it went row by row, 10,000 by 10,000. The table holds only files that are being decided, and is read whole anyway.
DROP INDEX "result_staging_file";
