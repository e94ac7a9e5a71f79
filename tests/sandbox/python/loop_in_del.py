# expect: time_limit
# stdout: main is done
class Clings:
    def __del__(self):
        while True:
            pass


kept = Clings()
print("main is done", flush=True)
