def with_usual_minutes(batches, first_test_day):
    sums = {}
    total, count = 0.0, 0
    for batch in batches:
        if batch["day"] >= first_test_day:
            continue
        so_far, known = sums.get(batch["kiln"], (0.0, 0))
        sums[batch["kiln"]] = (so_far + batch["minutes"], known + 1)
        total += batch["minutes"]
        count += 1
    prepared = []
    for batch in batches:
        minutes, known = sums.get(batch["kiln"], (total, max(count, 1)))
        prepared.append({**batch, "usual": minutes / known})
    return prepared
