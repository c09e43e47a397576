-- The bytes, once. External storage: they are compressed already, and trying again would only cost time.
create table document.content (
    sha256     char(64)    primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text        not null,
    size       bigint      not null check (size = octet_length(bytes)),
    bytes      bytea       not null,
    stored_at  timestamptz not null
);
alter table document.content alter column bytes set storage external;

-- What the bytes are to whom.
create table document.link (
    id        bigint generated always as identity primary key,
    subject   text        not null,
    kind      text        not null,
    sha256    char(64)    not null references document.content,
    file_name text        not null,
    stored_at timestamptz not null,
    unique (subject, kind, sha256)
);
create index link_sha256 on document.link (sha256, id);

-- The short codes printed on documents.
create table document.code (
    code          char(10)    primary key,
    subject       text        not null unique,
    registered_at timestamptz not null
);

-- Every certificate that ever sealed a document stays known after it is replaced.
create table document.certificate (
    fingerprint char(64)    primary key,
    encoded     bytea       not null,
    subject     text        not null,
    added_at    timestamptz not null
);

create function document.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% never change', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger immutable before update or delete or truncate on document.content
    for each statement execute function document.refuse_change();
create trigger immutable before update or delete or truncate on document.link
    for each statement execute function document.refuse_change();
create trigger immutable before update or delete or truncate on document.code
    for each statement execute function document.refuse_change();
create trigger immutable before update or delete or truncate on document.certificate
    for each statement execute function document.refuse_change();
