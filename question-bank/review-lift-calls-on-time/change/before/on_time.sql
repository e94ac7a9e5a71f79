-- Calls of a month, and how many were answered within four hours, by region.
select
  s.region,
  count(*) as calls,
  sum(case when c.arrived_at <= c.called_at + interval '4 hours' then 1 else 0 end) as on_time
from calls c
join sites s on s.id = c.site_id
where c.called_at >= %(from)s
  and c.called_at < %(until)s
group by s.region;
