-- Where the entries of the evidence log lie and the complete subtrees over them, for quick proofs. The log itself is a
-- topic; nothing is believed because it stands here, and every row can be rebuilt.
create table evidence_entry (
    index bigint primary key,
    entry_offset bigint not null,
    topic text not null,
    partition int not null,
    log_offset bigint not null,
    appended_at timestamptz not null
);
create index evidence_entry_by_place on evidence_entry (topic, partition, log_offset);

create table evidence_node (
    level int not null,
    index bigint not null,
    hash bytea not null,
    primary key (level, index)
);

create table checkpoint (
    size bigint primary key,
    root bytea not null,
    origin text not null,
    note text not null,
    key_id text not null,
    appended_at timestamptz not null
);
