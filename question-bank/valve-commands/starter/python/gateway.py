class Gateway:
    """Stands for the radio gateway, which takes as many commands of a call as it has room for."""

    def __init__(self, answers):
        self.answers = answers
        self.calls = 0
        self.received = []

    def send(self, commands):
        """How many of the commands were taken, from the front."""
        room = self.answers[self.calls] if self.calls < len(self.answers) else len(commands)
        taken = min(room, len(commands))
        self.calls += 1
        self.received += commands[:taken]
        return taken
