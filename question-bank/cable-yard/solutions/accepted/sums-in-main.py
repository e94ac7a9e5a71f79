from collections import Counter


def cable_metres(moves):
    sums = Counter()
    for move in moves:
        sums[move["hall"], move["row"], move["bay"]] += move["metres"]
    return [
        {"hall": hall, "row": row, "bay": bay, "metres": metres} for (hall, row, bay), metres in sorted(sums.items()) if metres
    ]
