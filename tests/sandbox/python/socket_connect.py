# expect: runtime_error
# time: 1500, the library behind it is large and not imported before
import socket

socket.create_connection(("127.0.0.1", 80), 0.2)
