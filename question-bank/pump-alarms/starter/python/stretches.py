def joined(hours):
    """Ascending hours as stretches: [3, 4, 5, 9] becomes [[3, 5], [9, 9]]."""
    stretches = []
    for hour in hours:
        if stretches and stretches[-1][1] == hour - 1:
            stretches[-1][1] = hour
        else:
            stretches.append([hour, hour])
    return stretches
