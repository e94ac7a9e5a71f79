# expect: runtime_error
# stderr: can't start new thread
import threading

threading.Thread(target=print, args=("in a thread",)).start()
