package io.assay.registry.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Settles what follows from the rows of a model: each version's state, the model's line in the list, when what served
 * ended. It is computed anew, under a lock per model, so neither the order of reading nor other instances matter.
 */
final class Settling {

    private static final String LOCK = "select 1 from model where model_id in (:models) order by model_id for update";

    private static final String ENDED = """
            update serving_history h set ended_at = n.ended_at
            from (select s.model_id, s.environment, s.mode, s.epoch, s.event_id,
                    coalesce(min(s.appended_at) over (partition by s.model_id, s.environment, s.mode
                        order by s.epoch, s.appended_at, s.event_id rows between 1 following and unbounded following),
                        'infinity') as ended_at
                from serving_history s where s.model_id in (:models)) n
            where (h.model_id, h.environment, h.mode, h.epoch, h.event_id)
                    = (n.model_id, n.environment, n.mode, n.epoch, n.event_id)
                and h.ended_at <> n.ended_at""";

    private static final String VERSIONS = """
            update version v set state = n.state, submitted_at = n.submitted_at
            from (select w.model_id, w.version,
                    (select min(e.appended_at) from event e where e.event_id = w.submission_id) as submitted_at,
                    case
                        when w.path_state in ('suspended', 'retired') then w.path_state
                        when exists (select 1 from slot s where s.model_id = w.model_id and s.version = w.version
                            and s.mode = 'LIVE' and s.serving) then 'live'
                        when w.path_state = 'approved' and exists (select 1 from serving_history h, slot s
                            where h.model_id = w.model_id and h.version = w.version and h.mode = 'LIVE' and h.serving
                            and (s.model_id, s.environment, s.mode) = (h.model_id, h.environment, h.mode)
                            and s.serving and s.epoch > h.epoch) then 'superseded'
                        when w.path_seq > 0 then w.path_state
                        when exists (select 1 from refusal r where r.submission_id = w.submission_id) then 'refused'
                        else 'submitted'
                    end as state
                from version w where w.model_id in (:models)) n
            where v.model_id = n.model_id and v.version = n.version
                and (v.state, v.submitted_at) is distinct from (n.state, n.submitted_at)""";

    private static final String MODELS = """
            update model m set version = n.version, state = n.state, stage = n.stage, tier = n.tier, owner = n.owner,
                use_case_id = n.use_case_id, submitted_at = n.submitted_at, words = n.words, states = n.states, live = n.live,
                incident = n.incident, waits_for = n.waits_for
            from (select distinct on (v.model_id) v.model_id, v.version, v.state,
                    coalesce(v.standing ->> 'stage', '') as stage, coalesce(v.tier, '') as tier,
                    coalesce(v.owner, '') as owner, coalesce(v.use_case_id, '') as use_case_id,
                    coalesce(v.submitted_at, '0001-01-01T00:00:00Z') as submitted_at,
                    lower(v.model_id || ' ' || coalesce(v.facts ->> 'intendedUse', '')) as words,
                    (select array_agg(distinct o.state order by o.state) from version o where o.model_id = v.model_id) as states,
                    (select coalesce(jsonb_object_agg(s.environment, s.version), '{}') from slot s
                        where s.model_id = v.model_id and s.mode = 'LIVE' and s.serving) as live,
                    exists (select 1 from version o where o.model_id = v.model_id
                        and o.standing ->> 'incident' = 'true') as incident,
                    coalesce(v.standing -> 'waitsFor', '[]') as waits_for
                from version v where v.model_id in (:models)
                order by v.model_id, v.submitted_at desc nulls last, v.version desc) n
            where m.model_id = n.model_id
                and (m.version, m.state, m.stage, m.tier, m.owner, m.use_case_id, m.submitted_at, m.words, m.states, m.live,
                    m.incident, m.waits_for)
                    is distinct from
                    (n.version, n.state, n.stage, n.tier, n.owner, n.use_case_id, n.submitted_at, n.words, n.states, n.live,
                    n.incident, n.waits_for)""";

    private Settling() {}

    static void settle(Collection<String> models, NamedParameterJdbcOperations jdbc) {
        if (models.isEmpty()) {
            return;
        }
        var touched = Map.of("models", List.copyOf(new TreeSet<>(models)));
        jdbc.query(LOCK, touched, row -> {});
        List.of(ENDED, VERSIONS, MODELS).forEach(statement -> jdbc.update(statement, touched));
    }
}
