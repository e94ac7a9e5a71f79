from collections import defaultdict, deque


def job_finish_times(jobs):
    minutes = {job["name"]: job["minutes"] for job in jobs}
    waits_for = {job["name"]: set(job["after"]) for job in jobs}
    waiters = defaultdict(list)
    for name, others in waits_for.items():
        for other in others:
            waiters[other].append(name)
    open_count = {name: len(others) for name, others in waits_for.items()}
    starts = dict.fromkeys(minutes, 0)
    finish = {}
    ready = deque(name for name, count in open_count.items() if count == 0)
    while ready:
        name = ready.popleft()
        finish[name] = starts[name] + minutes[name]
        for waiter in waiters[name]:
            starts[waiter] = max(starts[waiter], finish[name])
            open_count[waiter] -= 1
            if open_count[waiter] == 0:
                ready.append(waiter)

    def reaches_itself(start):
        seen = set()
        to_visit = [start]
        while to_visit:
            for other in waits_for[to_visit.pop()]:
                if other == start:
                    return True
                if other not in finish and other not in seen:
                    seen.add(other)
                    to_visit.append(other)
        return False

    return {
        "finish": [finish.get(job["name"]) for job in jobs],
        "circular": [job["name"] for job in jobs if job["name"] not in finish and reaches_itself(job["name"])],
    }
