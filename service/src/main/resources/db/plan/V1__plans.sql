create table plan.plan (
    id         uuid primary key,
    code       text        not null unique,
    owner      text        not null,
    created_at timestamptz not null
);

create table plan.plan_version (
    id           uuid primary key,
    plan_id      uuid        not null references plan.plan (id),
    number       integer     not null,
    state        text        not null check (state in ('DRAFT', 'IN_CHECKS', 'IN_APPROVAL', 'APPROVED', 'SUPERSEDED')),
    -- Canonical JSON with exact decimals. Text and not jsonb, so that its SHA-256 can be checked against the hash beside it.
    definition   text        not null check (definition is json object),
    hash         text        not null,
    names        text        not null check (names is json object),
    period_from  date        not null,
    period_to    date        not null,
    currency     text        not null,
    supersedes   uuid references plan.plan_version (id),
    owner        text        not null,
    created_at   timestamptz not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    submitted_by text,
    submitted_at timestamptz,
    approved_at  timestamptz,
    revision     bigint      not null,
    unique (plan_id, number),
    check (hash = encode(sha256(convert_to(definition, 'UTF8')), 'hex'))
);

-- One version at a time is written, checked or approved.
create unique index one_open_version on plan.plan_version (plan_id) where state in ('DRAFT', 'IN_CHECKS', 'IN_APPROVAL');
create unique index one_approved_version on plan.plan_version (plan_id) where state = 'APPROVED';

create function plan.keep_approved() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state in ('APPROVED', 'SUPERSEDED') then
            raise exception 'plan version % is approved and cannot be deleted', old.id;
        end if;
        return old;
    end if;
    if old.state in ('APPROVED', 'SUPERSEDED') then
        if not (new.state = old.state or (old.state = 'APPROVED' and new.state = 'SUPERSEDED'))
           or (to_jsonb(new) - 'state' - 'revision' - 'changed_by' - 'changed_at')
              is distinct from (to_jsonb(old) - 'state' - 'revision' - 'changed_by' - 'changed_at') then
            raise exception 'plan version % is approved and cannot be changed', old.id;
        end if;
    elsif old.state in ('IN_CHECKS', 'IN_APPROVAL') and new.definition is distinct from old.definition then
        raise exception 'plan version % is not a draft and its definition cannot be changed', old.id;
    end if;
    return new;
end $$;

create trigger keep_approved before update or delete on plan.plan_version
    for each row execute function plan.keep_approved();

create function plan.never() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name;
end $$;

create table plan.version_comment (
    id         bigint generated always as identity primary key,
    version_id uuid        not null references plan.plan_version (id),
    person_id  text        not null,
    at         timestamptz not null,
    kind       text        not null,
    comment    text
);
create index version_comment_version on plan.version_comment (version_id, id);
create trigger never_changed before update or delete on plan.version_comment
    for each row execute function plan.never();

create table plan.assignment (
    id               bigint generated always as identity primary key,
    plan_id          uuid   not null references plan.plan (id),
    person_id        text   not null,
    valid_from       date   not null,
    valid_to         date,
    target_incentive numeric,
    changed_by       text   not null,
    changed_at       timestamptz not null,
    check (valid_to is null or valid_to >= valid_from),
    unique (plan_id, person_id, valid_from)
);
create index assignment_person on plan.assignment (person_id);

create table plan.assignment_component (
    assignment_id    bigint not null references plan.assignment (id) on delete cascade,
    component        text   not null,
    quota            numeric,
    target_incentive numeric,
    rate_overrides   text   not null default '',
    primary key (assignment_id, component)
);
