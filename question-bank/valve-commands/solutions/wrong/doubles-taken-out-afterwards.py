# expects: basics fails, edges fails
# Treats the symptom: the list looks right, the valves still open twice, and equal commands become one.
from gateway import Gateway
from retry import send_batch


def send_commands(commands, answers, most_calls):
    gateway = Gateway(answers)
    failed = []
    for start in range(0, len(commands), 4):
        failed += send_batch(gateway, commands[start : start + 4], most_calls)
    received = list(dict.fromkeys(gateway.received))
    return {"received": received, "failed": [c for c in failed if c not in received], "calls": gateway.calls}
