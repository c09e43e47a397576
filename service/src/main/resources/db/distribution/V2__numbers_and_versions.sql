-- The payee's own numbers as the letter shows them, kept because assignments go on changing and letters do not.
alter table distribution.letter add column assignment text;

-- Versions a campaign can send, noted when they are approved.
create table distribution.approved_version (
    plan_version uuid primary key,
    approved_at  timestamptz not null
);
