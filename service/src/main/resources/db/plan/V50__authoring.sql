-- How a version comes about: who asked for it, and where its authoring stands. The engine moves it on; what holds is here.
create table plan.authoring (
    version_id      uuid primary key references plan.plan_version (id),
    kind            text check (kind in ('NEXT_YEAR', 'NEW_TEAM', 'CHANGE')),
    requested_by    text        not null,
    requested_at    timestamptz not null,
    reason          text,
    needed_by       date,
    approvers_as_of date,
    stage           text        not null check (stage in ('DRAFTING', 'CHECKING', 'APPROVING', 'ENDED')),
    outcome         text check (outcome in ('APPROVED', 'WITHDRAWN')),
    round           integer     not null default 0,
    -- The instance that works on it; empty until the first worker has claimed it.
    instance_key    bigint,
    check ((stage = 'ENDED') = (outcome is not null))
);
create index authoring_requested_by on plan.authoring (requested_by, requested_at);

-- One answer per check and round; never changed.
create table plan.authoring_check (
    version_id uuid        not null references plan.authoring (version_id),
    round      integer     not null,
    name       text        not null check (name in ('finance', 'legal')),
    passed     boolean     not null,
    person_id  text        not null,
    comment    text,
    at         timestamptz not null,
    primary key (version_id, round, name)
);
create trigger never_changed before update or delete on plan.authoring_check
    for each row execute function plan.never();
