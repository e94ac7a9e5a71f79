SELECT room, id FROM keys WHERE hook IS NULL ORDER BY room, id;
