# expects: basics fails, edges fails
# Raises the limit by the hour that is too much.
from rolling import RollingMean
from stretches import joined


def pump_alarms(flows, width, limit):
    mean = RollingMean(width)
    hours = []
    for hour, flow in enumerate(flows):
        mean.add(flow)
        factor = 1 if hour < width else (width + 1) / width
        if mean.is_full() and mean.value() > limit * factor:
            hours.append(hour)
    return joined(hours)
