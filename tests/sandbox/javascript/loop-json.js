// expect: time_limit
JSON.stringify({ toJSON() { for (;;); } });
