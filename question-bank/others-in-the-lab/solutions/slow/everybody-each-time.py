# expects: size times out, basics passes, edges passes
# Holds each visit against all others.
def others_present(visits):
    result = []
    for place, visit in enumerate(visits):
        minute = visit["came"]
        result.append(
            sum(
                1
                for other, row in enumerate(visits)
                if other != place
                and row["room"] == visit["room"]
                and row["came"] <= minute
                and (row["left"] is None or minute < row["left"])
            )
        )
    return result
