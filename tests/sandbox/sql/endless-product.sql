-- expect: time_limit
with t(x) as (values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10))
select count(*) from t a, t b, t c, t d, t e, t f, t g, t h, t i, t j, t k, t l;
