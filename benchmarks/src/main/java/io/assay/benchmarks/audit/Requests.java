package io.assay.benchmarks.audit;

import io.assay.registry.store.ModelQuery;
import io.assay.registry.store.ModelQuery.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people ask of the list of models, drawn from a fixed seed. */
final class Requests {

    private static final int SIZE = 50;
    private static final int DEEPEST_PAGE = 40;

    private Requests() {}

    /** Lists: any order, either direction, pages near and far, of all models, a tenant or a tier. */
    static List<ModelQuery> lists(int count) {
        var dice = new Random(1);
        List<ModelQuery> lists = new ArrayList<>();
        while (lists.size() < count) {
            Order order = Order.values()[dice.nextInt(Order.values().length)];
            String tenant = dice.nextInt(3) == 0 ? "tenant-" + dice.nextInt(20) : null;
            String tier = dice.nextInt(3) == 0 ? "medium" : null;
            int page = tenant == null ? dice.nextInt(DEEPEST_PAGE) : 0;
            lists.add(new ModelQuery(
                    null, tenant, null, tier, null, null, null, null, order, dice.nextBoolean(), page, SIZE, null));
        }
        return lists;
    }

    /** Searches: by a piece of a name, by owner, state, stage, use case, alone and together. */
    static List<ModelQuery> searches(int count, int models) {
        var dice = new Random(2);
        List<ModelQuery> searches = new ArrayList<>();
        while (searches.size() < count) {
            int kind = dice.nextInt(6);
            String words = kind == 0 ? "model-%06d".formatted(dice.nextInt(models)) : kind == 1 ? "del-%04d".formatted(dice.nextInt(200)) : null;
            String owner = kind == 2 ? "person:owner-" + dice.nextInt(500) : null;
            String state = kind == 3 ? List.of("live", "rejected", "in-review").get(dice.nextInt(3)) : null;
            String stage = kind == 4 ? "live" : null;
            int use = dice.nextInt(1000);
            String useCase = kind == 5 ? "tenant-" + use % 20 + "/use-case-" + use : null;
            searches.add(new ModelQuery(
                    null, null, owner, null, state, stage, useCase, words, Order.SUBMITTED, true, 0, SIZE, null));
        }
        return searches;
    }
}
