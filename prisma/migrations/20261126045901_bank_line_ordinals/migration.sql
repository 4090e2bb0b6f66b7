-- Ordinals of which line ids are made (domain/interchange/line-id): for rounds of money and files of mandates alike, each once.
CREATE SEQUENCE "bank_line_ordinals";
GRANT USAGE, SELECT ON SEQUENCE "bank_line_ordinals" TO sscard_app;
