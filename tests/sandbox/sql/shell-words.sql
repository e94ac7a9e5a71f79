-- expect: compile_error
-- stderr: main.sql:3
.shell cat /etc/passwd
.read /etc/passwd
