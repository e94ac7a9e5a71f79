-- expects: basics fails, edges fails
-- Takes a loan that still runs for no loan.
SELECT packets.id, packets.species
FROM packets
LEFT JOIN loans ON loans.packet_id = packets.id
WHERE loans.returned_on IS NULL;
