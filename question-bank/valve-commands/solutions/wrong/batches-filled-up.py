# expects: basics fails, edges fails
# Fills the rest of a batch up with further commands, so a batch has no end.
from gateway import Gateway


def send_commands(commands, answers, most_calls):
    gateway = Gateway(answers)
    waiting = list(commands)
    failed = []
    calls = 0
    while waiting:
        taken = gateway.send(waiting[:4])
        calls = 0 if taken else calls + 1
        waiting = waiting[taken:]
        if calls == most_calls:
            failed += waiting[:4]
            waiting = waiting[4:]
            calls = 0
    return {"received": gateway.received, "failed": failed, "calls": gateway.calls}
