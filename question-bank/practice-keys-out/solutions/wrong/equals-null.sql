-- expects: basics fails
-- Nothing equals NULL, so no key is ever out.
SELECT room, id FROM keys WHERE hook = NULL ORDER BY room, id;
