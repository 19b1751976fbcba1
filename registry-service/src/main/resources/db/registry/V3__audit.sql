-- What the audit asks: what served when, what was known of it when, where it came from. Each row of a history says from
-- when (appended_at) until when (ended_at, superseded_at) it was the latest that was known, so that a moment is one
-- condition: appended_at <= moment and moment < ended_at.
create extension if not exists pg_trgm;

-- The list of models by their newest version, and each version's state, are stored with every batch that changes them.
drop view version_shown;
alter table version
    add column submitted_at timestamptz, add column state text not null default 'submitted', 
    add column standing jsonb, add column standing_seq bigint not null default 0;
create view version_shown as
select v.*, r.reasons as refusal_reasons from version v left join refusal r on r.submission_id = v.submission_id;
create index version_by_expiry on version (expires_at, model_id, version) where expires_at is not null;

create index version_by_exceptions on version (model_id, version)
    where standing is not null and standing -> 'exceptions' <> '[]';
create index version_by_findings on version (model_id, version)
    where standing is not null and standing -> 'findings' <> '[]';

alter table model
    add column version text not null default '',
    add column state text not null default 'submitted',
    add column stage text not null default '',
    add column tier text not null default '',
    add column owner text not null default '',
    add column use_case_id text not null default '',
    add column submitted_at timestamptz not null default '0001-01-01T00:00:00Z',
    add column live jsonb not null default '{}',
    add column states text[] not null default '{}',
    add column words text not null default '';
create index model_by_tenant on model (tenant, model_id);
create index model_by_owner on model (owner, model_id);
create index model_by_tier on model (tier, model_id);
create index model_by_state on model (state, model_id);
create index model_by_stage on model (stage, model_id);
create index model_by_use_case on model (use_case_id, model_id);
create index model_by_submission on model (submitted_at, model_id);
create index model_by_states on model using gin (states);
create index model_by_words on model using gin (words gin_trgm_ops);

create index slot_by_version on slot (model_id, version);
create index event_by_time on event (appended_at, topic, partition, log_offset) where type <> 'HealthMeasured';

create table serving_history (
    model_id text not null,
    environment text not null,
    mode text not null,
    epoch bigint not null,
    event_id text not null,
    type text not null,
    version text not null,
    serving boolean not null,
    because text not null,
    request_id text,
    approval_id text,
    persons jsonb not null,
    appended_at timestamptz not null,
    ended_at timestamptz not null default 'infinity',
    primary key (model_id, environment, mode, epoch, event_id)
);
create index serving_live on serving_history (model_id, environment, mode, ended_at, appended_at)
    where serving and mode in ('LIVE', 'CANARY');

-- What one event proves: the value of each cell, by `<dimension>/<audience>`; `cells` has a bit for each.
create table audit_fact (
    event_id text not null,
    type text not null,
    model_id text not null,
    version text not null,
    environment text not null,
    mode text not null,
    cells int not null,
    rank bigint not null,
    revision int not null,
    proved jsonb not null,
    appended_at timestamptz not null,
    superseded_at timestamptz not null default 'infinity',
    primary key (event_id, type)
);
create index audit_fact_as_of on audit_fact (model_id, version, superseded_at, appended_at);

-- What a version was made from: a data set, another model's version (`<model>:<version>`) or a whole model.
create table lineage (
    model_id text not null,
    version text not null,
    relation text not null,
    source text not null,
    event_id text not null,
    appended_at timestamptz not null,
    primary key (model_id, version, relation, source)
);
create index lineage_by_source on lineage (source, model_id, version, relation);

-- Rows of before know nothing of this: the log is read again from its beginning.
delete from projection_position where projection = 'registry-inventory';
