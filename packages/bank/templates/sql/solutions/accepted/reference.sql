select stalls.name, coalesce(sum(sales.cents), 0) as cents
from stalls
left join sales on sales.stall_id = stalls.id
group by stalls.id, stalls.name;
