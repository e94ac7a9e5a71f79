/** What is typed in a believable recording; a % stands for a name. */
export const pythonLines: readonly string[] = [
  'def smoothed_%(%, window=4):',
  '    for index, % in enumerate(%):',
  '        if % is None or % <= 0:',
  '            continue',
  '    return sorted(%, key=lambda row: row["%"])',
  '    total_% = sum(row["amount"] for row in %)',
  '    % = [row for row in % if row["late"] > 0]',
  '    # what is on its way counts as well',
  '    assert len(%) == len(%), "as many as before"',
  '    by_% = {}',
  '    by_%.setdefault(row["%"], []).append(row)',
  '    print(f"{%:>8} {%:.2f}")',
  '    mean = total_% / max(1, len(%))',
  '    return {name: round(value, 2) for name, value in by_%.items()}',
  '',
];

export const queryLines: readonly string[] = [
  'select s.name, count(*) as late_%',
  'from deliveries d join suppliers s on s.id = d.supplier_id',
  'where d.delivered_on > d.promised_on and d.% is not null',
  'group by s.name having count(*) > 3',
  'order by late_% desc, s.name',
  '-- the same supplier can stand there twice',
  'with recent as (select * from % where year = 2026)',
];

export const essayLines: readonly string[] = [
  'The figure doubled because one % was joined to several rows of another table.',
  'I would first count the rows before and after the join, for one % that I know by heart.',
  'Naïvely summing the % counts each of them once per match – that is the whole trick.',
  'To keep it from coming back I would test that the number of rows does not change 👀.',
  '',
];

export const pastedBlock = `def week_of(day):
    """Weeks begin on Mondays."""
    return day.isocalendar()[:2]

`;
