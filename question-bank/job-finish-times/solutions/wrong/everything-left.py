# expects: edges fails, basics passes
# Calls every job circular that never starts.
def job_finish_times(jobs):
    finish = {}
    changed = True
    while changed:
        changed = False
        for job in jobs:
            if job["name"] not in finish and all(other in finish for other in job["after"]):
                finish[job["name"]] = max((finish[other] for other in job["after"]), default=0) + job["minutes"]
                changed = True
    return {
        "finish": [finish.get(job["name"]) for job in jobs],
        "circular": [job["name"] for job in jobs if job["name"] not in finish],
    }
