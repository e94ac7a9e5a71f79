# expect: runtime_error
# stderr: KeyboardInterrupt
import signal

signal.raise_signal(signal.SIGINT)
while True:
    pass
