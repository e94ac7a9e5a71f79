from gateway import Gateway
from retry import send_batch

batch_size = 4


def send_commands(commands, answers, most_calls):
    """What the gateway received, what failed, and how many calls that took."""
    gateway = Gateway(answers)
    failed = []
    for start in range(0, len(commands), batch_size):
        failed += send_batch(gateway, commands[start : start + batch_size], most_calls)
    return {"received": gateway.received, "failed": failed, "calls": gateway.calls}
