# expects: edges fails, basics fails
# Writes the window anew, but takes the first hours for full windows.
from stretches import joined


def pump_alarms(flows, width, limit):
    hours = []
    for hour in range(len(flows)):
        window = flows[max(0, hour - width + 1) : hour + 1]
        if sum(window) / len(window) > limit:
            hours.append(hour)
    return joined(hours)
