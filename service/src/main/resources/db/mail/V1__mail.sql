-- A mail waits here from the commit of the business transaction until an SMTP server has taken it; afterwards the row is the send log.
create table mail.message (
    id           bigint generated always as identity primary key,
    key          text        not null unique,
    template     text        not null,
    language     text        not null,
    person_id    text        not null,
    to_address   text        not null,
    subject      text        not null,
    fields       jsonb       not null,
    attachments  jsonb       not null default '[]',
    state        text        not null default 'queued' check (state in ('queued', 'sent', 'failed')),
    subject_line text,
    attempts     integer     not null default 0,
    -- While a relay holds the row this is the end of its lease: a relay that dies gives the row back by itself.
    next_attempt timestamptz not null,
    error        text,
    queued_at    timestamptz not null,
    sent_at      timestamptz
);

create index message_due on mail.message (next_attempt, id) where state = 'queued';
create index message_subject on mail.message (subject);
create index message_log on mail.message (queued_at desc, id desc);
