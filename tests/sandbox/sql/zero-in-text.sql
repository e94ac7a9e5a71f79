-- expect: completed
-- stdout: {"columns":["n","text"],"rows":[[3,"a\u0000b"]]}
select length(cast('a' || char(0) || 'b' as blob)) as n, 'a' || char(0) || 'b' as text;
