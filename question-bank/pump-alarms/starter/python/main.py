from rolling import RollingMean
from stretches import joined


def pump_alarms(flows, width, limit):
    """The stretches of hours in which the mean of the last `width` hours is above the limit."""
    mean = RollingMean(width)
    hours = []
    for hour, flow in enumerate(flows):
        mean.add(flow)
        if mean.is_full() and mean.value() > limit:
            hours.append(hour)
    return joined(hours)
