-- expect: runtime_error
-- stderr: unable to open database
-- The files of a process and of the machine, and a URI that asks for another way to open one.
attach 'file:/proc/self/environ?immutable=1&vfs=unix-none' as host;
select * from host.sqlite_master;
