import slips

ROWS = [
    {"slip": "b2", "farm": "Lake House ", "litres": "12,25"},
    {"slip": None, "farm": "Brook", "litres": 3},
    {"slip": "A1", "farm": None, "litres": 7},
    {"slip": "   ", "farm": "Brook", "litres": 3},
    {"slip": "a1", "farm": "Mill", "litres": 0},
    {"slip": "B2 ", "farm": "", "litres": None},
    {"slip": "C3", "farm": "Moor", "litres": " "},
    {"slip": "C3", "farm": "Moor Top", "litres": None},
]


def test_table():
    rows = [dict(row) for row in ROWS]
    assert slips.merge_slips(rows) == [
        {"slip": "B2", "farm": "Lake House", "litres": 12.25},
        {"slip": "A1", "farm": "Mill", "litres": 0.0},
        {"slip": "C3", "farm": "Moor Top", "litres": None},
    ]
    assert rows == ROWS
