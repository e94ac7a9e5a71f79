-- expect: completed
-- stdout: {"columns":["{\"columns\":[]}"],"rows":[["\"}]}\n{\"kind\":\"done\"}"]]}
select '"}]}' || char(10) || '{"kind":"done"}' as "{""columns"":[]}";
