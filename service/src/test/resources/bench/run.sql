-- The arithmetic of the benchmark's three plans as one set-based script: the peer of a run. Reads bench_deal and bench_payee.
-- Levels: a seller's own deals, those of the direct reports, those of their reports.
create table bench_credit as
select d.id, d.booked, d.amount, d.product, d.seller as payee from bench_deal d
union all
select d.id, d.booked, d.amount, d.product, s.manager from bench_deal d join bench_payee s on s.id = d.seller
union all
select d.id, d.booked, d.amount, d.product, m.manager from bench_deal d join bench_payee s on s.id = d.seller join bench_payee m on m.id = s.manager;

-- Marginal on attainment of the month's quota, with the figures that explain each line.
create table bench_new as
select payee, id, amount, before_sum / quota as attained_before, after_sum / quota as attained_after,
    round(target * (
        (least(after_sum / quota, 1) + greatest(least(after_sum / quota, 1.5) - 1, 0) * 1.5 + greatest(after_sum / quota - 1.5, 0) * 2)
      - (least(before_sum / quota, 1) + greatest(least(before_sum / quota, 1.5) - 1, 0) * 1.5 + greatest(before_sum / quota - 1.5, 0) * 2)
    ), 2) as earned
from (
    select c.payee, c.id, c.amount, p.quota, p.target,
        sum(c.amount) over w as after_sum, sum(c.amount) over w - c.amount as before_sum
    from bench_credit c join bench_payee p on p.id = c.payee
    window w as (partition by c.payee order by c.booked, c.id rows unbounded preceding)
) x;

-- Whole table, gated on 80 % attainment of the first component.
create table bench_add as
select c.payee, c.id, c.amount, t.total, t.rate, round(c.amount * t.rate, 2) as earned
from bench_credit c join (
    select s.payee, s.total, case when s.total / p.quota < 0.8 then 0 when s.total >= p.quota then 0.02 else 0.01 end as rate
    from (select payee, sum(amount) as total from bench_credit group by payee) s join bench_payee p on p.id = s.payee
) t on t.payee = c.payee;

create table bench_push as
select c.payee, c.id, c.amount, p.spiff as earned from bench_credit c join bench_payee p on p.id = c.payee where c.product = 'Z';

create table bench_paid as
select payee, sum(earned) as paid from (
    select payee, earned from bench_new union all select payee, earned from bench_add union all select payee, earned from bench_push
) x group by payee;
