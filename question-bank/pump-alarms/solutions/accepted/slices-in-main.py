from stretches import joined


def pump_alarms(flows, width, limit):
    ends = range(width, len(flows) + 1)
    return joined([end - 1 for end in ends if sum(flows[end - width : end]) > limit * width])
