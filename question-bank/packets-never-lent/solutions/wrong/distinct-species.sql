-- expects: basics fails, edges fails
-- Compares species instead of packets.
SELECT min(id) AS id, species
FROM packets
WHERE species NOT IN (SELECT species FROM packets JOIN loans ON loans.packet_id = packets.id)
GROUP BY species;
