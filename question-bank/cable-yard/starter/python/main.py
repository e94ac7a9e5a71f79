from ledger import Ledger


def cable_metres(moves):
    """The metres at each place after all moves."""
    ledger = Ledger()
    for move in moves:
        ledger.book(move["hall"], move["row"], move["bay"], move["metres"])
    return ledger.entries()
