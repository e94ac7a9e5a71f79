SELECT packets.id, packets.species
FROM packets
LEFT JOIN loans ON loans.packet_id = packets.id
WHERE loans.id IS NULL;
