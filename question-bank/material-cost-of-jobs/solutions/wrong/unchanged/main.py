# expects: basics fails, edges fails, size fails
# The program of the report.
from lines import priced_lines
from prices import price_index


def job_costs(jobs, usage, items):
    costs = {job: {"job": job, "cents": 0, "missing": 0} for job in jobs}
    for line in priced_lines(usage, price_index(items)):
        entry = costs[line["job"]]
        if line["cents"] is None:
            entry["missing"] += 1
        else:
            entry["cents"] += line["cents"]
    return list(costs.values())
