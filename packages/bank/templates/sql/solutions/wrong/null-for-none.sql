-- expects: edges fails, basics passes
select stalls.name, sum(sales.cents) as cents
from stalls
left join sales on sales.stall_id = stalls.id
group by stalls.id, stalls.name;
