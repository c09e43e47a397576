create table workflow.command (
    id              bigint generated always as identity primary key,
    kind            text        not null check (kind in ('START', 'PUBLISH', 'COMPLETE_TASK')),
    message         text,
    job_key         bigint,
    subject         text        not null,
    variables       text        not null,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts        int         not null default 0,
    last_error      text
);
create index command_due on workflow.command (next_attempt_at, id);
create index command_subject on workflow.command (subject, id);
comment on table workflow.command is 'What the application asks of the engine: written with the change it belongs to, deleted when the engine has it.';

create table workflow.offered_task (
    job_key     bigint primary key,
    subject     text        not null,
    lease_until timestamptz not null
);
create index offered_task_lease on workflow.offered_task (lease_until);
comment on table workflow.offered_task is 'Open human tasks and until when the engine keeps them for us.';

create table workflow.deployed_form (
    form_key bigint primary key,
    form_id  text not null
);

create table workflow.incident (
    id          bigint generated always as identity primary key,
    job_key     bigint      not null unique,
    job_type    text        not null,
    process_id  text        not null,
    element_id  text        not null,
    subject     text,
    message     text        not null,
    happened_at timestamptz not null
);
