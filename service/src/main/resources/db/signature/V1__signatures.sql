-- One signature of each role for a subject. The role leaves room for a counter-signature.
create table signature.request (
    subject         text        not null,
    role            text        not null default 'signer' check (role in ('signer', 'counter_signer')),
    signer_id       text        not null,
    document_sha256 char(64)    not null,
    document_kind   text        not null,
    language        text        not null,
    requested_at    timestamptz not null,
    primary key (subject, role)
);
create index request_signer on signature.request (signer_id);

-- The texts people consented to, as they were.
create table signature.consent (
    sha256     char(64)    primary key,
    version    text        not null,
    language   text        not null,
    text       text        not null,
    first_used timestamptz not null
);

create table signature.evidence (
    subject         text        not null,
    role            text        not null default 'signer',
    typed_name      text        not null,
    document_sha256 char(64)    not null,
    consent_version text        not null,
    consent_sha256  char(64)    not null references signature.consent,
    signed_at       timestamptz not null,
    time_zone       text        not null,
    address         text,
    agent           text,
    session         text,
    primary key (subject, role),
    foreign key (subject, role) references signature.request
);

create table signature.seal (
    subject       text        primary key,
    sealed_sha256 char(64)    not null,
    sealed_at     timestamptz not null
);

create function signature.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% never change', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger immutable before update or delete or truncate on signature.request
    for each statement execute function signature.refuse_change();
create trigger immutable before update or delete or truncate on signature.consent
    for each statement execute function signature.refuse_change();
create trigger immutable before update or delete or truncate on signature.evidence
    for each statement execute function signature.refuse_change();
create trigger immutable before update or delete or truncate on signature.seal
    for each statement execute function signature.refuse_change();
