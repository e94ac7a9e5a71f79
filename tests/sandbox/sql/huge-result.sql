-- expect: output_limit
-- stdout: {"columns":["a"],"rows":[["00
with recursive n(i) as (select 1 union all select i + 1 from n limit 900) select hex(zeroblob(60)) as a from n;
