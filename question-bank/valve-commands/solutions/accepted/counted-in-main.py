from gateway import Gateway


def send_commands(commands, answers, most_calls):
    gateway = Gateway(answers)
    failed = []
    at = 0
    while at < len(commands):
        end = min(at + 4, len(commands))
        last = gateway.calls + most_calls
        while at < end and gateway.calls < last:
            at += gateway.send(commands[at:end])
        failed.extend(commands[at:end])
        at = end
    return {"received": gateway.received, "failed": failed, "calls": gateway.calls}
