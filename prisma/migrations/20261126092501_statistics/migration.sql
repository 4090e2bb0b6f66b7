-- A round's rows come all at once and are joined in the same moment: without statistics of them the planner takes a million
-- lines for one, and goes through each for each. Whoever writes them counts them.
GRANT MAINTAIN ON "dues", "round_lines", "claims", "line_outcomes" TO sscard_app;
