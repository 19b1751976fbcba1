-- What people's acts need to see: which bytes a version is made of, which bytes were recalled, which models serve past the
-- gate or wait for someone.
alter table version add column artefact_key text generated always as (coalesce(
    (facts #>> '{endpoint,url}') || '#' || (facts #>> '{endpoint,revision}'),
    jsonb_path_query_first(facts, '$.artefacts[*] ? (@.role == "model").digest') #>> '{}')) stored;
create index version_by_artefact on version using hash (artefact_key);

create table recall (
    event_id text primary key,
    artefact_digest text not null,
    person text not null,
    role text not null,
    reason text not null,
    appended_at timestamptz not null
);
create index recall_by_time on recall (appended_at, event_id);

alter table model
    add column incident boolean not null default false,
    add column waits_for jsonb not null default '[]';

-- Rows of before know nothing of this: the log is read again from its beginning.
delete from projection_position where projection = 'registry-inventory';
