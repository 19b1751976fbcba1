-- What those outside were told, and every attempt to tell it. What is tried again is decided in the log, not from here;
-- every row can be rebuilt, for as long as the topics of deliveries are kept.
create table webhook_delivery (
    delivery_id text primary key,
    subscription text not null,
    event_id text not null,
    type text not null,
    tenant text not null,
    body text not null,
    said_at timestamptz not null,
    attempts int not null default 0,
    state text not null default 'pending',
    next_attempt_at timestamptz,
    delivered_at timestamptz
);
create index webhook_delivery_newest on webhook_delivery (said_at desc, delivery_id);
create index webhook_delivery_of on webhook_delivery (subscription, state, said_at desc, delivery_id);
create index webhook_delivery_by_event on webhook_delivery (event_id);

-- One attempt: a job, and its result once there is one; whichever topic is read first makes the row.
create table webhook_attempt (
    job_id text primary key,
    delivery_id text not null,
    attempt int not null,
    replay boolean not null,
    asked_by text,
    asked_at timestamptz,
    ended_at timestamptz,
    status int,
    delivered boolean,
    words text,
    next_attempt_at timestamptz
);
create index webhook_attempt_of on webhook_attempt (delivery_id, attempt);
