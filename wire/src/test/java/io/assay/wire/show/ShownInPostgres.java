package io.assay.wire.show;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.events.ModelRefused;
import io.assay.topics.Topics;
import io.assay.wire.Estate;
import io.assay.wire.event.Told;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/** A projection of one topic into one table, which forbids no doubles, of a real PostgreSQL. */
abstract class ShownInPostgres {

    static final String TOPIC = Topics.declared().nameOf(ModelRefused.class);
    static final String MODEL = "retail/credit-risk";

    static Estate estate;
    static EmbeddedDatabase database;

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> instances = new ArrayList<>();
    private final String name = "shown-" + UUID.randomUUID();
    private JdbcClient jdbc;
    private TransactionTemplate transactions;

    @BeforeAll
    static void open(@TempDir Path data) {
        estate = Estate.in(data);
        database = EmbeddedDatabase.start();
    }

    @AfterAll
    static void close() {
        database.close();
        estate.close();
    }

    @BeforeEach
    void clean() throws Exception {
        try (var admin = estate.admin()) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            admin.createTopics(List.of(new NewTopic(TOPIC, Estate.PARTITIONS, (short) 1))).all().get();
        }
        database.lose();
        DataSource connections = database.dataSource();
        jdbc = JdbcClient.create(connections);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(connections));
        jdbc.sql("create table projection_position (projection text, topic text, partition int, next_offset bigint,"
                + " primary key (projection, topic, partition))").update();
        jdbc.sql("create table shown (event_id text)").update();
    }

    @AfterEach
    void stop() {
        instances.forEach(ConcurrentMessageListenerContainer::stop);
    }

    ConcurrentMessageListenerContainer<String, byte[]> start() {
        return start(this::insert);
    }

    ConcurrentMessageListenerContainer<String, byte[]> start(Consumer<List<Told>> show) {
        var consumers = estate.consumers(Map.of("max.poll.interval.ms", 3_000, "metadata.max.age.ms", 1_000));
        var instance = new Projections(estate.wire("registry"), consumers, jdbc, transactions).of(name, List.of(TOPIC), show);
        instances.add(instance);
        instance.start();
        return instance;
    }

    void insert(List<Told> told) {
        told.forEach(t -> jdbc.sql("insert into shown values (?)")
                .params(((ModelRefused) t.event()).getMeta().getEventId()).update());
    }

    /** What others see: committed rows. */
    List<String> shown() {
        return JdbcClient.create(database.dataSource()).sql("select event_id from shown").query(String.class).list();
    }

    long positions() {
        return JdbcClient.create(database.dataSource())
                .sql("select coalesce(sum(next_offset), 0) from projection_position").query(Long.class).single();
    }

    int members() throws Exception {
        try (var admin = estate.admin()) {
            return admin.describeConsumerGroups(List.of(name)).all().get().get(name).members().size();
        }
    }

    void remember() {
        jdbc.sql("create table yesterday_shown as select * from shown").update();
        jdbc.sql("create table yesterday_position as select * from projection_position").update();
    }

    void restore() {
        transactions.executeWithoutResult(transaction -> {
            lose();
            jdbc.sql("insert into shown select * from yesterday_shown").update();
            jdbc.sql("insert into projection_position select * from yesterday_position").update();
        });
    }

    void lose() {
        jdbc.sql("truncate shown, projection_position").update();
    }
}
