-- Lines are kept packed, payee by payee (see commission.line): rows of their own with two indexes cost ten times what computing them does. Runs computed before this
-- change are computed again; nothing could be paid by them yet.

truncate commission.run cascade;
truncate commission.payee_result cascade;
truncate commission.settlement, commission.attainment, commission.balance;
drop table commission.earning;
drop table commission.explanation;
drop table commission.posting;
update commission.period set state = 'open';

alter table commission.payee_result
    add column line_count integer not null,
    add column lines      bytea   not null,
    add column steps      bytea   not null,
    -- Four bytes for each deal among the lines: who is concerned by a deal is found without unpacking everybody.
    add column deals      bytea   not null;
alter table commission.payee_result
    alter column lines set storage external,
    alter column steps set storage external,
    alter column deals set storage external;

-- Sums of the lines, for lists and counts.
create table commission.earned (
    result    bigint  not null,
    plan      text    not null,
    -- Empty for what concerns the whole plan.
    component text    not null,
    kind      text    not null,
    currency  text    not null,
    line_count integer not null,
    amount    numeric not null,
    primary key (result, plan, component, kind, currency)
);

-- The ledger: which result each released period holds for each person. Results are never changed, so that what was posted stays as it was.
create table commission.posting (
    period text   not null,
    person text   not null,
    result bigint not null references commission.payee_result,
    run    uuid   not null references commission.run,
    primary key (period, person)
);
