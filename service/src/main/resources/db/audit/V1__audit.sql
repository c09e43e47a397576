create table audit.entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text        not null,
    on_behalf_of text,
    address      text,
    agent        text,
    session      text,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    facts        text        not null
);
create index entry_subject on audit.entry (subject_type, subject_id, id);
create index entry_actor on audit.entry (actor, id);
create index entry_action on audit.entry (action, id);
create index entry_at on audit.entry (at);
comment on table audit.entry is 'Appended within the business transaction; never changed.';

create table audit.link (
    position      bigint primary key,
    entry_id      bigint not null unique references audit.entry (id),
    previous_hash text   not null,
    hash          text   not null
);
comment on table audit.link is 'The chain over committed entries: hash = SHA-256(previous hash, entry).';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log only grows: % on % is refused', tg_op, tg_table_name;
end $$;

create trigger entry_only_grows before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
create trigger link_only_grows before update or delete or truncate on audit.link
    for each statement execute function audit.refuse_change();
