-- Calls of a month, and how many were answered within four hours, by region and contract.
select
  s.region,
  k.kind as contract,
  count(*) as calls,
  count(*) filter (where v.arrived_at <= c.called_at + interval '4 hours') as on_time
from calls c
join sites s on s.id = c.site_id
join contracts k on k.site_id = s.id
left join visits v on v.call_id = c.id
where c.called_at between %(from)s and %(until)s
  and v.cancelled = false
group by s.region, k.kind
order by s.region, k.kind;
