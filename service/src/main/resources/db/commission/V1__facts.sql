-- The facts commission is computed from: transactions, currency rates, coverage, scores, the calendar, and earnings computed elsewhere.
-- Every change carries a stamp, a number that only rises in the order of commits: "what changed since" is a comparison of stamps.

create sequence commission.stamp;

-- Whoever changes facts locks this row first, so that changes follow one another and stamps rise in the order of commits.
create table commission.facts (
    only_row boolean primary key default true check (only_row),
    stamp    bigint not null
);
insert into commission.facts (stamp) values (0);

-- One import of one file. Its outcome is written with what it imported, so that the two cannot differ.
create table commission.import (
    id             uuid primary key,
    kind           text        not null,
    file_name      text        not null,
    dry_run        boolean     not null,
    state          text        not null,
    bytes_total    bigint      not null,
    bytes_read     bigint      not null default 0,
    rows_read      bigint      not null default 0,
    rows_new       bigint      not null default 0,
    rows_changed   bigint      not null default 0,
    rows_unchanged bigint      not null default 0,
    errors         bigint      not null default 0,
    issues         jsonb       not null default '[]',
    stamp          bigint,
    started_by     text        not null,
    started_at     timestamptz not null,
    finished_at    timestamptz
);
create index import_started on commission.import (started_at desc);

-- Transactions in their current version. Few indexes, because every one costs each row of a large import: the key gives the order of a run, the
-- partial one finds what reverses a transaction. Fixed widths first, so that no byte goes into alignment.
-- content is the first half of the SHA-256 over the row as it is stored: equal content means that nothing changed.
create table commission.transaction (
    stamp           bigint  not null,
    content         uuid    not null,
    version         integer not null default 1,
    booked          date    not null,
    invoiced        date,
    commission_free boolean not null default false,
    id              text collate "C" not null,
    amount          numeric not null,
    currency        text    not null,
    quantity        numeric not null default 1,
    cost            numeric,
    product         text,
    category        text,
    customer        text,
    region          text,
    payments        text,
    participants    text,
    reverses        text collate "C",
    reversal        text,
    attributes      text,
    constraint transaction_key primary key (id)
);
create index transaction_reverses on commission.transaction (reverses) where reverses is not null;

-- What a transaction was before. Never changed.
create table commission.transaction_history (
    like commission.transaction,
    replaced_stamp bigint not null,
    primary key (id, version)
);

create table commission.rate (
    from_currency text    not null,
    to_currency   text    not null,
    on_date       date    not null,
    rate          numeric not null check (rate > 0),
    stamp         bigint  not null,
    primary key (from_currency, to_currency, on_date)
);

create table commission.coverage (
    kind           text    not null,
    value          text    not null,
    person_id      text    not null,
    effective_from date    not null,
    effective_to   date,
    share          numeric not null check (share > 0 and share <= 1),
    stamp          bigint  not null,
    primary key (kind, value, person_id, effective_from),
    check (effective_to >= effective_from)
);

create table commission.score (
    person_id text    not null,
    period    text    not null,
    plan      text    not null,
    component text    not null,
    objective text    not null,
    score     numeric not null check (score >= 0),
    stamp     bigint  not null,
    primary key (person_id, period, plan, component, objective)
);

create table commission.imported_earning (
    period      text    not null,
    payee       text    not null,
    plan        text    not null,
    component   text    not null,
    source      text    not null,
    amount      numeric not null,
    currency    text    not null,
    explanation text    not null,
    version     integer not null,
    stamp       bigint  not null,
    primary key (period, payee, plan, component, source)
);

-- What a rate, coverage, score or imported earning said before it was replaced.
create table commission.replaced_fact (
    kind           text   not null,
    key            text   not null,
    before         text   not null,
    replaced_stamp bigint not null,
    primary key (kind, key, replaced_stamp)
);

-- One calendar for the company.
create table commission.calendar (
    only_row    boolean primary key default true check (only_row),
    kind        text    not null,
    first_month integer,
    year_starts date[]
);

create table commission.period (
    code      text primary key,
    year      integer not null,
    number    integer not null,
    first_day date    not null,
    last_day  date    not null,
    state     text    not null default 'open',
    unique (year, number),
    check (last_day >= first_day)
);
create index period_days on commission.period (first_day);
