SELECT id, species
FROM packets
WHERE NOT EXISTS (SELECT 1 FROM loans WHERE loans.packet_id = packets.id);
