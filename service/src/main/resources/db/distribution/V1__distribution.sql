create table distribution.campaign (
    id              uuid primary key,
    name            text        not null,
    plan_version    uuid        not null,
    plan_code       text        not null,
    message         text,
    audience_kind   text        not null check (audience_kind in ('assignments', 'rule', 'list')),
    titles          text[]      not null default '{}',
    teams           text[]      not null default '{}',
    jurisdictions   text[]      not null default '{}',
    person_ids      text[]      not null default '{}',
    due_date        date,
    due_days        integer check (due_days between 1 and 365),
    remind_every    integer     not null check (remind_every between 0 and 365),
    escalate_before integer check (escalate_before between 0 and 365),
    on_deadline     text        not null check (on_deadline in ('expire', 'escalate', 'deemed-accepted')),
    -- People who start matching are picked up until this day, inclusive; null: nobody is.
    pick_up_until   date,
    state           text        not null check (state in ('draft', 'running', 'settled')),
    -- How many letters the start set out to make, for the progress bar.
    expected        integer     not null default 0,
    issued_at       timestamptz,
    created_by      text        not null,
    created_at      timestamptz not null,
    started_by      text,
    started_at      timestamptz,
    settled_at      timestamptz,
    reminded_at     timestamptz,
    revision        bigint      not null default 0,
    check ((due_date is null) <> (due_days is null))
);

-- One letter is one plan document for one person. Person data is as it was when the letter was made: the letter does not change with HR data.
create table distribution.letter (
    id               uuid primary key,
    campaign_id      uuid        not null references distribution.campaign,
    plan_version     uuid        not null,
    person_id        text        not null,
    person_name      text        not null,
    mail             text        not null,
    language         text        not null,
    zone             text        not null,
    jurisdiction     text        not null,
    team             text        not null,
    picked_up        boolean     not null,
    as_of            date        not null,
    state            text        not null,
    document_sha256  text,
    sealed_sha256    text,
    problem          text,
    created_at       timestamptz not null,
    prepared_at      timestamptz,
    sent_at          timestamptz,
    due_at           timestamptz,
    opened_at        timestamptz,
    decided_at       timestamptz,
    ended_at         timestamptz,
    reason           text,
    reminders        integer     not null default 0,
    last_reminded_at timestamptz,
    escalated_at     timestamptz,
    revision         bigint      not null default 0,
    unique (campaign_id, person_id)
);

-- Nobody has the same version to sign twice; a letter that came to nothing may be followed by another.
create unique index letter_one_per_version on distribution.letter (plan_version, person_id)
    where state not in ('declined', 'expired', 'recalled');
create index letter_of_person on distribution.letter (person_id);
create index letter_of_campaign on distribution.letter (campaign_id, state);

create table distribution.letter_event (
    id        bigint generated always as identity primary key,
    letter_id uuid        not null references distribution.letter,
    kind      text        not null,
    at        timestamptz not null,
    person_id text        not null,
    note      text
);

create index letter_event_of_letter on distribution.letter_event (letter_id, id);
