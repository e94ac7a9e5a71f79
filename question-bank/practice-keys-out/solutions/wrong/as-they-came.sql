-- expects: basics fails
-- Leaves the order to the table.
SELECT room, id FROM keys WHERE hook IS NULL;
