from lines import priced_lines
from prices import price_index


def job_costs(jobs, usage, items):
    """One entry for each job, in the order of the jobs."""
    costs = {job: {"job": job, "cents": 0, "missing": 0} for job in jobs}
    for line in priced_lines(usage, price_index(items)):
        entry = costs[line["job"]]
        if line["cents"] is None:
            entry["missing"] += 1
        else:
            entry["cents"] += line["cents"]
    return list(costs.values())
