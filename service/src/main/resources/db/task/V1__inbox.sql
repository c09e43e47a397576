create table task.task (
    job_key              bigint primary key,
    process_id           text        not null,
    element_id           text        not null,
    process_instance_key bigint      not null,
    subject_type         text        not null,
    subject_id           text        not null,
    state                text        not null check (state in ('OPEN', 'COMPLETED', 'WITHDRAWN')),
    assignee             text,
    groups               text[]      not null,
    due_at               timestamptz,
    priority             int         not null check (priority between 0 and 100),
    form_id              text,
    -- Done by nobody but the assignee: a signature, for example.
    personal             boolean     not null,
    -- JSON object: references and gateway facts, as the engine gave them.
    variables            text        not null,
    requested_by         text,
    created_at           timestamptz not null,
    ended_at             timestamptz,
    ended_by             text,
    on_behalf_of         text,
    version              int         not null
);

create index task_of_assignee on task.task (assignee) where state = 'OPEN';
create index task_of_groups on task.task using gin (groups) where state = 'OPEN';
create index task_requested_by on task.task (requested_by) where state = 'OPEN';
create index task_of_subject on task.task (subject_id, element_id);
create index task_of_instance on task.task (process_instance_key);

-- Decisions taken on another page before the engine offered the task.
create table task.kept_decision (
    subject_type text        not null,
    subject_id   text        not null,
    element_id   text        not null,
    variables    text        not null,
    decided_by   text        not null,
    on_behalf_of text,
    decided_at   timestamptz not null,
    primary key (subject_type, subject_id, element_id)
);

create table task.history (
    id           bigint generated always as identity primary key,
    job_key      bigint      not null references task.task,
    at           timestamptz not null,
    actor        text        not null,
    on_behalf_of text,
    what         text        not null check (what in ('CLAIMED', 'RELEASED', 'DELEGATED', 'REASSIGNED', 'COMPLETED', 'WITHDRAWN')),
    other        text,
    reason       text
);

create index history_of_task on task.history (job_key);

-- Words of a task per language, kept once they were asked for, so that lists can be searched.
create table task.title (
    job_key  bigint not null references task.task,
    language text   not null,
    title    text   not null,
    primary key (job_key, language)
);
