// expect: time_limit
for (let i = 0; ; i += 1) new Date(`2026-01-01T00:00:${i}`).toLocaleString('de-DE', { timeZone: 'Asia/Tokyo' });
