create table approval.request (
    id                   uuid primary key,
    subject              text        not null,
    -- The engine may deliver the opening job again: one request per approval instance.
    process_instance_key bigint      not null unique,
    requester            text        not null,
    as_of                date        not null,
    state                text        not null check (state in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    opened_at            timestamptz not null,
    closed_at            timestamptz,
    revision             bigint      not null
);
create index request_subject on approval.request (subject, opened_at);
create unique index one_open_request on approval.request (subject) where state = 'OPEN';

create table approval.level (
    id         bigint generated always as identity primary key,
    request_id uuid    not null references approval.request (id),
    number     integer not null,
    -- The rule for which nobody is left; somebody has to name an approver before the level can open.
    unresolved text,
    opened_at  timestamptz,
    unique (request_id, number)
);

create table approval.step (
    id          uuid primary key,
    level_id    bigint  not null references approval.level (id),
    position    integer not null,
    rule        text    not null,
    approver    text,
    role        text,
    assignee    text,
    state       text    not null check (state in ('WAITING', 'OPEN', 'APPROVED', 'REJECTED', 'SKIPPED', 'CANCELLED')),
    due_at      timestamptz,
    escalations integer not null default 0,
    check ((approver is null) <> (role is null))
);
create index step_level on approval.step (level_id);

-- One decision per step, whoever is faster; never changed.
create table approval.decision (
    step_id      uuid primary key references approval.step (id),
    outcome      text        not null check (outcome in ('APPROVED', 'REJECTED')),
    person_id    text        not null,
    on_behalf_of text,
    comment      text,
    decided_at   timestamptz not null
);

-- What people said, and what happened on the way (skipped, substituted, escalated) as a code with its arguments.
create table approval.comment (
    id         bigint generated always as identity primary key,
    request_id uuid        not null references approval.request (id),
    person_id  text        not null,
    code       text,
    args       text[]      not null default '{}',
    comment    text,
    at         timestamptz not null,
    -- The engine's job that led to it, so that a repeated job says nothing twice.
    job_key    bigint unique,
    check ((code is null) <> (comment is null))
);
create index comment_request on approval.comment (request_id, id);

create function approval.never() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name;
end $$;
create trigger never_changed before update or delete on approval.decision
    for each row execute function approval.never();
create trigger never_changed before update or delete on approval.comment
    for each row execute function approval.never();
