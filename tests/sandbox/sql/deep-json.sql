-- expect: completed runtime_error memory_limit
select json_valid(replace(hex(zeroblob(500000)), '00', '[')), json_extract(replace(hex(zeroblob(900)), '00', '['), '$');
