-- A period on its way to everybody's statement. One at a time for a period.
create table statement.statement_run (
    id            uuid primary key,
    period        text        not null,
    state         text        not null check (state in ('CALCULATING', 'REVIEW', 'APPROVAL', 'RELEASING', 'RELEASED', 'CLOSED', 'CANCELLED')),
    -- What is looked at now, and what was approved: they differ when somebody computed again in between.
    run           uuid,
    approved_run  uuid,
    requested_by  text        not null,
    requested_at  timestamptz not null,
    submitted_by  text,
    submitted_at  timestamptz,
    approved_by   text,
    approved_at   timestamptz,
    released_at   timestamptz,
    closed_by     text,
    closed_at     timestamptz,
    -- Findings of this severity or above block the release.
    blocks_from   text        not null default 'ERROR' check (blocks_from in ('WARNING', 'ERROR', 'NEVER')),
    window_days   integer     not null check (window_days between 1 and 365),
    window_ends_at timestamptz,
    note          text
);
create unique index statement_run_period on statement.statement_run (period) where state <> 'CANCELLED';

create table statement.statement_run_event (
    id            bigint generated always as identity primary key,
    statement_run uuid        not null references statement.statement_run,
    kind          text        not null,
    at            timestamptz not null,
    person_id     text        not null,
    note          text
);
create index statement_run_event_run on statement.statement_run_event (statement_run, id);

-- Who is left out of the release, and why.
create table statement.exclusion (
    statement_run uuid        not null references statement.statement_run,
    person        text        not null,
    reason        text        not null,
    excluded_by   text        not null,
    excluded_at   timestamptz not null,
    primary key (statement_run, person)
);

-- What a check found. The key is the same when the same thing is found again, so that a waiver holds.
create table statement.finding (
    id            bigint generated always as identity primary key,
    statement_run uuid    not null references statement.statement_run,
    key           text    not null,
    run           uuid    not null,
    rule          text    not null,
    severity      text    not null check (severity in ('NOTE', 'WARNING', 'ERROR')),
    person        text,
    deal          text,
    amount        numeric,
    currency      text,
    args          jsonb   not null default '[]',
    waived_by     text,
    waived_at     timestamptz,
    waiver        text,
    unique (statement_run, key)
);

-- What one person is told about one period. A released statement is never changed: the next version supersedes it.
create table statement.statement (
    id              uuid primary key,
    statement_run   uuid        not null references statement.statement_run,
    period          text        not null,
    person          text        not null,
    version         integer     not null,
    run             uuid        not null,
    content_hash    text        not null,
    input_hash      text        not null,
    state           text        not null check (state in ('PREPARING', 'SENT', 'OPENED', 'ACKNOWLEDGED', 'UNANSWERED', 'SUPERSEDED')),
    supersedes      uuid references statement.statement,
    reason          text,
    person_name     text        not null,
    mail            text        not null,
    language        text        not null,
    zone            text        not null,
    title           text        not null,
    team            text        not null,
    jurisdiction    text        not null,
    -- As of the last day of the period.
    manager         text,
    as_of           date        not null,
    issued_at       timestamptz not null,
    sent_at         timestamptz,
    opened_at       timestamptz,
    acknowledged_at timestamptz,
    superseded_at   timestamptz,
    window_ends_at  timestamptz not null,
    reminders       integer     not null default 0,
    document        text,
    problem         text,
    unique (period, person, version)
);
create index statement_person on statement.statement (person, period);
create index statement_manager on statement.statement (manager, period);
create index statement_of_run on statement.statement (statement_run, state);

create table statement.amount (
    statement       uuid    not null references statement.statement,
    plan            text    not null,
    currency        text    not null,
    earned          numeric not null,
    corrections     numeric not null,
    paid            numeric not null,
    payout          numeric not null,
    payout_currency text    not null,
    -- This person, plan and currency since the start of the year, this period included.
    year_to_date    numeric not null,
    primary key (statement, plan)
);

-- What is paid for a period, locked with its release. A later version of a statement does not change it: the difference is carried.
create table statement.payment (
    period    text        not null,
    person    text        not null,
    currency  text        not null,
    pay_group text        not null,
    amount    numeric     not null,
    held      numeric     not null default 0,
    why_held  text,
    statement uuid        not null references statement.statement,
    locked_at timestamptz not null,
    primary key (period, person, currency)
);

-- What a plan that is not accepted means for pay, by jurisdiction; '*' for all others.
create table statement.pay_policy (
    jurisdiction text primary key,
    policy       text not null check (policy in ('CALCULATE', 'HOLD'))
);
insert into statement.pay_policy values ('*', 'CALCULATE');
