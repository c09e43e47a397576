-- Runs and what they computed. A run is a version of a period and is never changed once it is done; what did not change from one version to the next is
-- stored once and shared by both.

create table commission.run (
    id               uuid primary key,
    period           text        not null references commission.period,
    version          integer     not null,
    kind             text        not null check (kind in ('COMPLETE', 'INCREMENTAL')),
    -- With plan versions that are not approved: to look at, never to be released.
    trial            boolean     not null,
    state            text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    base             uuid references commission.run,
    reason           text,
    requested_by     text        not null,
    requested_at     timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    phase            text        not null default 'queued',
    payees_total     integer     not null default 0,
    payees_done      integer     not null default 0,
    cancel_requested boolean     not null default false,
    -- What it was computed from and what came out, as SHA-256: equal inputs give equal results.
    stamp            bigint,
    input_hash       text,
    other_hash       text,
    result_hash      text,
    warnings         jsonb       not null default '[]',
    failure          text,
    unique (period, version)
);
create index run_waiting on commission.run (requested_at) where state in ('QUEUED', 'RUNNING');

-- One person's result. Runs share it.
create sequence commission.payee_result_id increment 1;
create table commission.payee_result (
    id     bigint primary key,
    person text not null,
    hash   text not null
);

create table commission.run_payee (
    run    uuid   not null references commission.run,
    person text   not null,
    result bigint not null references commission.payee_result,
    primary key (run, person)
);
create index run_payee_result on commission.run_payee (result);

create table commission.earning (
    result     bigint  not null,
    line       integer not null,
    plan       text    not null,
    component  text,
    deal       text,
    kind       text    not null,
    family     text    not null,
    code       text,
    time_window text   not null,
    period     text    not null,
    amount     numeric not null,
    currency   text    not null,
    input      numeric not null,
    on_day     date    not null,
    role       text,
    level      integer not null,
    share      numeric not null,
    -- Set on corrections: why a period that was already posted turned out different.
    reason     text,
    primary key (result, line)
);
create index earning_deal on commission.earning (deal);

-- The steps of all lines of a result, packed: read together, and thousands of times smaller than sentences.
create table commission.explanation (
    result bigint primary key,
    steps  bytea not null
);
alter table commission.explanation alter column steps set storage external;

create table commission.settlement (
    result          bigint  not null,
    plan            text    not null,
    period          text    not null,
    currency        text    not null,
    earned          numeric not null,
    corrections     numeric not null,
    paid            numeric not null,
    payout          numeric not null,
    payout_currency text    not null,
    rate            numeric,
    moves           text    not null,
    balances        text    not null,
    primary key (result, plan)
);

create table commission.attainment (
    result      bigint  not null,
    plan        text    not null,
    component   text    not null,
    time_window text    not null,
    measured    numeric not null,
    quota       numeric,
    attainment  numeric,
    target      numeric,
    primary key (result, plan, component, time_window)
);

create table commission.uncredited (
    run       uuid not null references commission.run,
    deal      text not null,
    person    text,
    component text,
    why       text not null,
    detail    text not null
);
create index uncredited_run on commission.uncredited (run, deal);

-- The ledger: what released periods hold, key by key. Never changed, only added to by the release of the next period.
create table commission.posting (
    period    text    not null,
    person    text    not null,
    plan      text    not null,
    component text,
    deal      text,
    family    text    not null,
    code      text,
    time_window text  not null,
    amount    numeric not null,
    currency  text    not null,
    input     numeric not null,
    run       uuid    not null references commission.run
);
create index posting_person on commission.posting (person, period);

-- Draws, carried amounts: as the release of a period left them.
create table commission.balance (
    period   text not null,
    person   text not null,
    plan     text not null,
    balances text not null,
    primary key (period, person, plan)
);

-- Which version a period was released with, and when its state changed.
create table commission.period_history (
    id     bigint generated always as identity primary key,
    period text        not null references commission.period,
    state  text        not null,
    run    uuid references commission.run,
    at     timestamptz not null,
    actor  text        not null,
    reason text
);
