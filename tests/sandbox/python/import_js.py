# expect: runtime_error
# stderr: No module named 'js'
import js
