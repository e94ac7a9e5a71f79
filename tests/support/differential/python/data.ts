import type { Dice } from '../dice.ts';
import { instant, sentence } from '../words.ts';
import { data as jsonData, text, value } from './values.ts';

/** JSON there and back, dates in a fixed zone, CSV, bytes. */
export const data: readonly ((dice: Dice) => string)[] = [
  (dice) => `    subject = ${jsonData(dice, 4)}
    encoded = json.dumps(subject, indent=${dice.pick(['None', '2', '"\\t"'])}, sort_keys=${dice.pick(['True', 'False'])}, ensure_ascii=${dice.pick(['True', 'False'])})
    print(encoded, json.loads(encoded) == subject, json.loads(encoded), sep="\\n")
    print(json.dumps(subject, separators=(",", ":")), json.loads('{"a": 1.0, "b": 1e5, "c": -0, "d": NaN, "a": 2}'), json.dumps({1: 2, None: 3, True: 4, 2.5: "x"}), json.dumps([float("inf"), "\\ud83d", "é\\u2028"]))
    for odd in [${dice.list(2, 5, () => value(dice, 1)).join(', ')}]:
        try:
            print(json.dumps(odd, default=lambda o: f"<{type(o).__name__}>"))
        except (TypeError, ValueError) as error:
            print(type(error).__name__)
    rows = list(csv.reader(io.StringIO(${text(`a,"b,c",d\n${sentence(dice).replaceAll('"', '')},2,"x""y"\n`)})))
    out = io.StringIO()
    csv.writer(out, quoting=csv.${dice.pick(['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC'])}).writerows(rows + [[1.5, None, 'q"']])
    print(rows, repr(out.getvalue()), list(csv.DictReader(io.StringIO("a,b\\n1,2\\n3"))))
    raw = ${text(sentence(dice))}.encode()
    print(raw, raw.hex(), base64.b64encode(raw), hashlib.sha256(raw).hexdigest()[:16], hashlib.md5(raw).hexdigest(), zlib.crc32(raw), struct.pack(">Ihb", ${dice.whole(0, 99_999)}, -2, 3), raw[::-1][:5], bytearray(raw[:3]), raw.find(b"a"), list(raw[:4]), memoryview(raw)[:2].tobytes())`,

  (dice) => `    zone = datetime.timezone(datetime.timedelta(hours=${dice.whole(-11, 12)}, minutes=${dice.pick([0, 30, 45])}))
    for seconds in [${dice.list(2, 4, () => instant(dice)).join(', ')}]:
        when = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc) + datetime.timedelta(microseconds=${dice.whole(0, 999_999)})
        local = when.astimezone(zone)
        print(when, repr(local), local.isoformat(), local.strftime("%Y-%m-%d %H:%M:%S.%f %j %U %A %B %I %p %a %b %y %z %%"), when.timestamp(), local.utcoffset(), local.tzname())
        print(when.date(), when.time(), when.weekday(), when.isocalendar(), when.replace(day=1) - when, when.ctime(), when.timetuple()[:6], f"{when:%d/%m/%y}", when.date().toordinal())
        moved = when + datetime.timedelta(days=${dice.whole(-400, 400)}, hours=${dice.whole(-99, 99)})
        print(moved, moved - when, (moved - when).total_seconds(), divmod(moved - when, datetime.timedelta(days=7)), abs(when - moved) // datetime.timedelta(hours=1), moved > when)
    print(datetime.timedelta(seconds=${dice.whole(-99_999, 99_999)}), repr(datetime.timedelta(days=-1, seconds=5)), datetime.timedelta(days=10) / 3, datetime.date.fromisoformat("2024-02-29") + datetime.timedelta(365), datetime.time(23, 59).isoformat())
    print(datetime.datetime.strptime("${dice.whole(1, 28)} Mar 2021 07:08", "%d %b %Y %H:%M"), datetime.datetime.fromisoformat("2024-01-01T10:00:00+02:00"), calendar.monthrange(${dice.whole(1900, 2100)}, 2)[1], calendar.isleap(${dice.whole(1900, 2100)}))
    print(calendar.month(${dice.whole(1990, 2030)}, ${dice.whole(1, 12)}), time.strftime("%H:%M", time.gmtime(${dice.whole(0, 86_400)})), datetime.date(2024, 1, 31).replace(month=3), sorted([datetime.date(2024, 2, 1), datetime.date(2023, 5, 6)]))
    start, months = datetime.date(2024, 1, ${dice.whole(1, 28)}), []
    for n in range(${dice.whole(1, 30)}):
        year, month = divmod(start.month - 1 + n, 12)
        months.append(start.replace(year=start.year + year, month=month + 1).strftime("%b%y"))
    print(months)`,
];
