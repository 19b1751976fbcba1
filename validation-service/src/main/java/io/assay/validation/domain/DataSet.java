package io.assay.validation.domain;

/**
 * A registered data set, as far as giving a job needs it.
 *
 * @param id its id
 * @param role what it is for
 * @param digest its content
 * @param papers its registration word for word
 */
public record DataSet(String id, String role, String digest, Papers papers) {

    boolean holdOut() {
        return role.equals("hold-out");
    }
}
