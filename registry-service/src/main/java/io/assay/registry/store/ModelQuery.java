package io.assay.registry.store;

/** Which models are asked for; a filter that is null does not filter. Pages count from 0. */
public record ModelQuery(
        String tenant,
        String owner,
        String tier,
        String state,
        String useCase,
        String q,
        Order sort,
        boolean descending,
        int page,
        int size) {

    /** What models can be sorted by. */
    public enum Order {
        MODEL("m.model_id"),
        OWNER("v.owner"),
        TIER("v.tier"),
        STATE("v.state"),
        USECASE("v.use_case_id"),
        SUBMITTED("v.submitted_at");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    String orderBy() {
        return sort.column + (descending ? " desc" : " asc") + " nulls last, m.model_id asc";
    }
}
