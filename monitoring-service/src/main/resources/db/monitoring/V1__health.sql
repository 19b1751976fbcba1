-- What monitoring shows. Every row can be rebuilt from the topics; revisions and windows guard against the order in which
-- topics are read.
create table projection_position (
    projection text not null,
    topic text not null,
    partition int not null,
    next_offset bigint not null,
    primary key (projection, topic, partition)
);

-- How each version fares now.
create table version_health (
    model_id text not null,
    version text not null,
    environment text not null,
    mode text not null,
    tenant text not null,
    epoch bigint not null,
    state text not null,
    since timestamptz not null,
    window_from timestamptz not null,
    window_to timestamptz not null,
    rows bigint not null,
    tier text not null,
    reasons jsonb not null,
    measurement_id text not null,
    policy_digest text,
    primary key (model_id, version, environment, mode)
);
create index version_health_by_state on version_health (state, model_id, version, environment, mode);
create index version_health_by_tenant on version_health (tenant, model_id, version, environment, mode);

create table health_change (
    event_id text primary key,
    model_id text not null,
    version text not null,
    environment text not null,
    mode text not null,
    from_state text not null,
    to_state text not null,
    window_from timestamptz not null,
    window_to timestamptz not null,
    rows bigint not null,
    windows int,
    reasons jsonb not null,
    measurement_id text not null,
    policy_digest text
);
create index health_change_of on health_change (model_id, version, window_to, event_id);

-- The latest revision of each window.
create table window_measured (
    model_id text not null,
    version text not null,
    window_from timestamptz not null,
    environment text not null,
    mode text not null,
    kind text not null,
    window_to timestamptz not null,
    revision int not null,
    final boolean not null,
    event_id text not null,
    epoch bigint not null,
    state text not null,
    rows bigint not null,
    late bigint not null,
    astray bigint not null,
    failed bigint not null,
    rows_per_second double precision,
    latency_p50 double precision,
    latency_p95 double precision,
    latency_p99 double precision,
    cost_per_thousand double precision,
    unlabelled_share double precision,
    drifted_series int not null,
    performance jsonb not null,
    estimated_performance jsonb not null,
    fairness jsonb not null,
    multivariate jsonb,
    profile_digest text,
    policy_digest text,
    primary key (model_id, version, window_from, environment, mode, kind)
);
create index window_measured_age on window_measured using brin (window_to);

-- One feature or output in one window, of the window's latest revision.
create table series_measured (
    model_id text not null,
    version text not null,
    name text not null,
    window_from timestamptz not null,
    environment text not null,
    mode text not null,
    kind text not null,
    role text not null,
    window_to timestamptz not null,
    revision int not null,
    place int not null,
    rows bigint not null,
    psi double precision,
    psi_threshold double precision,
    psi_no_drift double precision,
    jensen_shannon double precision,
    jensen_shannon_no_drift double precision,
    wasserstein double precision,
    chi_square double precision,
    p_value double precision,
    drifted boolean not null,
    constant boolean not null,
    missing bigint not null,
    nan bigint not null,
    infinite bigint not null,
    out_of_range bigint not null,
    unseen bigint not null,
    bins bigint[] not null,
    primary key (model_id, version, name, window_from, environment, mode, kind, role)
);
create index series_measured_of_window on series_measured (model_id, version, window_from, environment, mode, kind);
create index series_measured_age on series_measured using brin (window_to);

-- How predictions of a window turned out, as far as is known: its latest revision.
create table performance_measured (
    model_id text not null,
    version text not null,
    window_from timestamptz not null,
    environment text not null,
    mode text not null,
    window_to timestamptz not null,
    revision int not null,
    event_id text not null,
    task text not null,
    rows bigint not null,
    labelled bigint not null,
    unlabelled_share double precision not null,
    maturity double precision not null,
    selective boolean not null,
    labelled_favourable double precision,
    labelled_unfavourable double precision,
    metrics jsonb not null,
    estimated jsonb not null,
    estimation text,
    checks jsonb not null,
    fairness jsonb not null,
    decided bigint not null,
    overridden bigint not null,
    override_reasons jsonb not null,
    primary key (model_id, version, window_from, environment, mode)
);
create index performance_measured_age on performance_measured using brin (window_to);
