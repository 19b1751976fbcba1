package io.assay.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I4, for slots: only what serves leaves, a rollback goes to what was live before, and none follows another by itself. */
final class Slots implements Promise {

    @Override
    public Stream<Violation> brokenIn(Log log) {
        return log.of("ModelDeployed", "BreakGlassDeployed", "ModelRolledBack", "ModelUndeployed")
                .collect(Collectors.groupingBy(Entry::slot))
                .values().stream()
                .flatMap(changes -> new History().broken(changes));
    }

    private static final class History {

        private final List<Violation> broken = new ArrayList<>();
        private final Set<String> wereLive = new HashSet<>();
        private String live;
        private String shadow;
        private boolean byRollback;

        Stream<Violation> broken(List<Entry> changes) {
            changes.stream().sorted(Comparator.comparingLong(e -> e.number("epoch"))).forEach(this::change);
            return broken.stream();
        }

        private void change(Entry change) {
            boolean isLive = change.text("mode").equals("LIVE");
            switch (change.type()) {
                case "ModelRolledBack" -> rolledBack(change);
                case "ModelUndeployed" -> undeployed(change, isLive);
                default -> deployed(change, isLive);
            }
        }

        private void deployed(Entry change, boolean isLive) {
            if (!isLive) {
                shadow = change.text("version");
                return;
            }
            unless(Objects.equals(change.text("replacedVersion"), live), change, "replaces what was not live; live was " + live);
            goesLive(change.text("version"), false);
        }

        private void rolledBack(Entry change) {
            unless(change.text("fromVersion").equals(live), change, "goes back from what was not live; live was " + live);
            unless(wereLive.contains(change.text("version")), change, "goes back to what was never live");
            unless(!change.yes("automatic") || !byRollback, change, "follows a rollback by itself");
            goesLive(change.text("version"), true);
            shadow = null;
        }

        private void undeployed(Entry change, boolean isLive) {
            unless(change.text("version").equals(isLive ? live : shadow), change, "ends what did not serve");
            live = isLive ? null : live;
            shadow = isLive ? shadow : null;
        }

        private void goesLive(String version, boolean back) {
            live = version;
            byRollback = back;
            wereLive.add(version);
        }

        private void unless(boolean legal, Entry change, String words) {
            if (!legal) {
                broken.add(new Violation("I4", change.slot(), change.type() + " " + change.id() + " " + words));
            }
        }
    }
}
