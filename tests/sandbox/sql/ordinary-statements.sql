-- expect: completed
-- stdout: {"columns":["name","rank"],"rows":[["ann",1],["bob",1],["cy",3]]}
create table people (name text, points integer);
insert into people values ('bob', 7), ('ann', 7), ('cy', null);
select name, rank() over (order by points desc nulls last) as rank from people order by rank, name;
