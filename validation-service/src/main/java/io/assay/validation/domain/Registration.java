package io.assay.validation.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A registered version, as far as giving a job needs it.
 *
 * @param id event id of the registration
 * @param version the version
 * @param artefact digest of the model file; empty where the type has none
 * @param dataSets ids of the data sets it is to be judged on
 * @param papers the registration word for word, as the door wrote it down
 */
public record Registration(String id, String version, String artefact, List<String> dataSets, Papers papers) {

    /** The seed of everything drawn while judging: the first eight bytes of the id's SHA-256. */
    long seed() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
