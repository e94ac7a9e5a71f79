-- expect: runtime_error
-- stderr: unable to open database: /etc/passwd
attach '/etc/passwd' as host;
select * from host.sqlite_master;
