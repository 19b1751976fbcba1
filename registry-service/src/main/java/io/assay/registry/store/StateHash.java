package io.assay.registry.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One number for all that is shown: SHA-256 over every row in the order of its key. Equal logs give equal numbers. */
@Component
public class StateHash {

    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("use_case", "use_case_id");
        KEYS.put("data_set", "data_set_id");
        KEYS.put("event", "topic, partition, log_offset");
        KEYS.put("model", "model_id");
        KEYS.put("version", "model_id, version");
        KEYS.put("refusal", "submission_id");
        KEYS.put("finding", "verdict_id, place");
        KEYS.put("approval", "approval_id");
        KEYS.put("slot", "model_id, environment, mode");
        KEYS.put("serving_history", "model_id, environment, mode, epoch, event_id");
        KEYS.put("audit_fact", "event_id, type");
        KEYS.put("lineage", "model_id, version, relation, source");
        KEYS.put("recall", "event_id");
        KEYS.put("health", "model_id, version, environment, mode");
    }

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    public StateHash(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /** The hash of the rows of one moment, 64 hex digits. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public String now() {
        jdbc.execute("set local time zone 'UTC'");
        MessageDigest hash = sha256();
        KEYS.forEach((table, key) -> {
            hash.update((table + "\n").getBytes(StandardCharsets.UTF_8));
            jdbc.query(ordered(table, key), row -> {
                hash.update((row.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
            });
        });
        return HexFormat.of().formatHex(hash.digest());
    }

    private static String ordered(String table, String key) {
        return "select to_jsonb(t)::text from %s t order by to_jsonb(array[%s])::text collate \"C\""
                .formatted(table, key.replaceAll("(\\w+)", "t.$1::text"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
