-- Makes :models models of the one that is shown, each with its versions, events and all that follows from them; ids
-- differ, so do tenants, owners, use cases, tiers and states. Bodies of events are cut to what lists show.
create function pg_temp.model(n int) returns text language sql immutable as
    $$ select 'tenant-' || n % 20 || '/model-' || lpad(n::text, 6, '0') $$;
create function pg_temp.id(id text, n int) returns text language sql immutable as
    $$ select md5(id || ':' || n)::uuid::text $$;
create temp table place as select n from generate_series(1, :models) n;

insert into event select pg_temp.id(e.event_id, n), e.topic, e.partition, e.log_offset + 1000 * n, e.type, pg_temp.model(n),
    e.version, e.actor, pg_temp.id(e.causation_id, n), pg_temp.id(e.correlation_id, n), e.sequence, e.occurred_at,
    e.appended_at + n * interval '1 second',
    jsonb_strip_nulls(jsonb_build_object('reason', e.body -> 'reason', 'requestedBy', e.body -> 'requestedBy',
        'approvals', e.body -> 'approvals'))
from event e, place;

insert into model(model_id, tenant, name) select pg_temp.model(n), 'tenant-' || n % 20, 'model-' || n from place;

insert into version(model_id, version, submission_id, registration_id, facts, owner, use_case_id, tier, tier_reason,
    registered_at, path_state, path_seq, path_at, environments, expires_at, verdict_id, verdict_seq, submitted_at, state)
select pg_temp.model(n), v.version, pg_temp.id(v.submission_id, n), pg_temp.id(v.registration_id, n), v.facts,
    'person:owner-' || n % 500, 'tenant-' || n % 20 || '/use-case-' || n % 1000, (array['high', 'medium', 'low'])[1 + n % 3],
    v.tier_reason, v.registered_at, v.path_state, v.path_seq, v.path_at, v.environments,
    v.expires_at + n * interval '1 hour', pg_temp.id(v.verdict_id, n), v.verdict_seq, v.submitted_at + n * interval '1 second',
    case when v.state = 'live' then 'live' else (array['approved', 'rejected', 'in-review', 'retired'])[1 + n % 4] end
from version v, place;

insert into slot select pg_temp.model(n), s.environment, s.mode, s.epoch, s.version, s.serving, s.because,
    pg_temp.id(s.event_id, n), s.endpoint, s.appended_at + n * interval '1 second' from slot s, place;

insert into serving_history select pg_temp.model(n), h.environment, h.mode, h.epoch, pg_temp.id(h.event_id, n), h.type, h.version,
    h.serving, h.because, pg_temp.id(h.request_id, n), pg_temp.id(h.approval_id, n), h.persons,
    h.appended_at + n * interval '1 second', h.ended_at + n * interval '1 second' from serving_history h, place;

insert into audit_fact select pg_temp.id(f.event_id, n), f.type, pg_temp.model(n), f.version, f.environment, f.mode, f.cells,
    f.rank, f.revision, f.proved, f.appended_at + n * interval '1 second', f.superseded_at + n * interval '1 second'
from audit_fact f, place;

insert into lineage select pg_temp.model(n), l.version, l.relation, l.source || '-' || n % 3000, pg_temp.id(l.event_id, n),
    l.appended_at + n * interval '1 second' from lineage l, place;

update model m set version = v.version, state = v.state, stage = v.state, tier = v.tier, owner = v.owner,
    use_case_id = v.use_case_id, submitted_at = v.submitted_at, live = s.live, states = v.states,
    words = lower(m.model_id || ' ' || v.use)
from (select model_id, max(version) as version, max(state) filter (where state <> 'retired') as state, max(tier) as tier,
        max(owner) as owner, max(use_case_id) as use_case_id, max(submitted_at) as submitted_at,
        array_agg(distinct state) as states, max(facts ->> 'intendedUse') as use from version group by model_id) v,
    (select model_id, jsonb_object_agg(environment, version) as live from slot group by model_id) s
where v.model_id = m.model_id and s.model_id = m.model_id;
