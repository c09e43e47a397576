-- People, their effective-dated data, absences, accounts and imports.

create table people.import (
    id             bigint generated always as identity primary key,
    sha256         text        not null,
    file_name      text,
    imported_by    text        not null,
    imported_at    timestamptz not null,
    people_new     integer     not null,
    rows_new       integer     not null,
    rows_changed   integer     not null,
    rows_unchanged integer     not null
);

create table people.participant (
    id         text primary key,
    created_at timestamptz not null
);

-- One row of data for a range of days. An open end is closed by the start of the person's next row. A corrected row stays, with the import that
-- replaced it; the rows that count have none.
create table people.participant_version (
    id             bigint generated always as identity primary key,
    participant_id text        not null references people.participant,
    effective_from date        not null,
    effective_to   date,
    name           text        not null,
    mail           text        not null,
    language       text        not null,
    currency       text        not null,
    time_zone      text        not null,
    jurisdiction   text        not null,
    roles          text[]      not null,
    title          text        not null,
    team           text        not null,
    manager_id     text references people.participant,
    recorded_at    timestamptz not null,
    recorded_by    bigint      not null references people.import,
    replaced_at    timestamptz,
    replaced_by    bigint references people.import,
    check (effective_to >= effective_from),
    check (manager_id <> participant_id)
);

create unique index participant_version_counts
    on people.participant_version (participant_id, effective_from) where replaced_by is null;

-- Tells readers whether what they hold in memory is still what is stored. Numbers come from a sequence, so that the number of an import that was
-- rolled back never comes again.
create sequence people.revision_number;
create table people.revision (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into people.revision (number) values (nextval('people.revision_number'));

create table people.absence (
    id            bigint generated always as identity primary key,
    person_id     text        not null references people.participant,
    from_day      date        not null,
    to_day        date        not null,
    substitute_id text references people.participant,
    created_by    text        not null,
    created_at    timestamptz not null,
    check (to_day >= from_day),
    check (substitute_id <> person_id)
);
create index absence_days on people.absence (to_day, from_day);
create index absence_person on people.absence (person_id);

-- How a person signs in here, and how the pages speak to them. The stamp changes with the password and ends older sessions.
create table people.account (
    person_id     text primary key references people.participant,
    password_hash text        not null,
    must_change   boolean     not null,
    stamp         bigint      not null,
    changed_at    timestamptz not null
);

create table people.preference (
    person_id text primary key references people.participant,
    language  text not null
);

-- Failed sign-ins by account name (digest) and by address.
create table people.sign_in_attempt (
    key           text primary key,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz
);

-- A file that was checked and waits for its confirmation.
create table people.checked_file (
    id         uuid primary key,
    sha256     text        not null,
    file_name  text        not null,
    content    bytea       not null,
    checked_by text        not null,
    checked_at timestamptz not null
);
