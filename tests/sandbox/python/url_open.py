# expect: runtime_error
# time: 3000, it imports modules that are not loaded beforehand
import urllib.request

print(urllib.request.urlopen("http://127.0.0.1/").read())
