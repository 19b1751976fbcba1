-- What the registry shows. Every row can be rebuilt from the topics; guards (*_seq, epoch) make the order in which
-- topics are read irrelevant.
create table use_case (
    use_case_id text primary key,
    event_id text not null,
    name text not null,
    purpose text not null,
    exposure text not null,
    affects_natural_persons boolean,
    owner text not null,
    registered_by text not null,
    confirmed_by text,
    description text,
    labels jsonb not null,
    appended_at timestamptz not null
);

create table data_set (
    data_set_id text primary key,
    event_id text not null,
    role text not null,
    digest text not null,
    steward text not null,
    registered_by text not null,
    body jsonb not null,
    appended_at timestamptz not null
);

create table event (
    event_id text not null,
    topic text not null,
    partition int not null,
    log_offset bigint not null,
    type text not null,
    key text not null,
    version text,
    actor text not null,
    causation_id text,
    correlation_id text not null,
    sequence bigint not null,
    occurred_at timestamptz not null,
    appended_at timestamptz not null,
    body jsonb not null,
    primary key (topic, partition, log_offset)
);
create index event_by_id on event (event_id);
create index event_by_version on event (key, version, appended_at);
create index event_by_correlation on event (correlation_id);
create index event_by_causation on event (causation_id);

create table model (
    model_id text primary key,
    tenant text not null,
    name text not null
);

create table version (
    model_id text not null references model,
    version text not null,
    submission_id text,
    registration_id text,
    facts jsonb,
    owner text,
    use_case_id text,
    tier text,
    tier_reason text,
    registered_at timestamptz,
    -- how far it has come, by the registry's own count
    path_state text,
    path_seq bigint not null default 0,
    path_at timestamptz,
    path_reasons jsonb,
    environments jsonb,
    expires_at timestamptz,
    -- what people are asked
    asked jsonb,
    asked_seq bigint not null default 0,
    -- the latest verdict, by validation's own count
    verdict_id text,
    verdict jsonb,
    verdict_seq bigint not null default 0,
    primary key (model_id, version)
);

create table refusal (
    submission_id text primary key,
    event_id text not null,
    reasons jsonb not null
);

create table finding (
    verdict_id text not null,
    place int not null,
    body jsonb not null,
    primary key (verdict_id, place)
);

create table approval (
    approval_id text primary key,
    model_id text not null,
    version text not null,
    person text not null,
    role text not null,
    decision text not null,
    reason text not null,
    environments jsonb not null,
    verdict_id text,
    appended_at timestamptz not null
);
create index approval_by_version on approval (model_id, version);

create table slot (
    model_id text not null,
    environment text not null,
    mode text not null,
    epoch bigint not null,
    version text not null,
    serving boolean not null,
    because text not null,
    event_id text not null,
    endpoint text,
    appended_at timestamptz not null,
    primary key (model_id, environment, mode)
);

create table health (
    model_id text not null,
    version text not null,
    environment text not null,
    mode text not null,
    state text,
    state_reasons jsonb,
    state_window timestamptz,
    measured text,
    measured_rows bigint,
    measured_window timestamptz,
    measured_revision int,
    primary key (model_id, version, environment, mode)
);

create table projection_position (
    projection text not null,
    topic text not null,
    partition int not null,
    next_offset bigint not null,
    primary key (projection, topic, partition)
);

-- A version as people see it: what serves is live; a submission that nobody answered yet is submitted.
create view version_shown as
select v.*,
       (select min(e.appended_at) from event e where e.event_id = v.submission_id) as submitted_at,
       r.reasons as refusal_reasons,
       case
           when exists (select 1 from slot s where s.model_id = v.model_id and s.version = v.version
                        and s.mode = 'LIVE' and s.serving) then 'live'
           when v.path_seq > 0 then v.path_state
           when r.submission_id is not null then 'refused'
           else 'submitted'
       end as state
from version v
left join refusal r on r.submission_id = v.submission_id;

create index event_reports on event using hash ((body ->> 'reportDigest')) where type = 'ModelValidated';
create index event_profiles on event using hash ((body ->> 'profileDigest')) where type = 'ModelValidated';
