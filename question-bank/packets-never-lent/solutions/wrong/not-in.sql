-- expects: basics passes, edges fails
-- NOT IN is never true once the list holds a NULL.
SELECT id, species FROM packets WHERE id NOT IN (SELECT packet_id FROM loans);
