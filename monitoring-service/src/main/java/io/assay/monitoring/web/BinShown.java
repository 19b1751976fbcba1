package io.assay.monitoring.web;

import io.assay.monitoring.gateway.ReferenceBin;
import io.assay.monitoring.store.Histograms;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One bin of a window's histogram beside its reference.
 *
 * @param above its lower end, exclusive; null for categories and for the first
 * @param upTo its upper end, inclusive; null for categories and for the last
 * @param category its category; null for numbers and for the bin of all other categories
 * @param referenceShare share of the reference's values that lie in it, 0 to 1; null without any
 * @param share share of the window's values that lie in it, 0 to 1; null without any
 */
record BinShown(
        String environment,
        String mode,
        String kind,
        String role,
        int bin,
        Double above,
        Double upTo,
        String category,
        long referenceRows,
        Double referenceShare,
        long rows,
        Double share) {

    static List<BinShown> of(Histograms.Counted counted, List<ReferenceBin> reference) {
        long before = reference.stream().mapToLong(ReferenceBin::rows).sum();
        long now = counted.bins().stream().mapToLong(Long::longValue).sum();
        return IntStream.range(0, Math.min(reference.size(), counted.bins().size()))
                .mapToObj(bin -> new BinShown(
                        counted.environment(), counted.mode(), counted.kind(), counted.role(), bin,
                        reference.get(bin).above(), reference.get(bin).upTo(), reference.get(bin).category(),
                        reference.get(bin).rows(), share(reference.get(bin).rows(), before),
                        counted.bins().get(bin), share(counted.bins().get(bin), now)))
                .toList();
    }

    private static Double share(long rows, long all) {
        return all == 0 ? null : (double) rows / all;
    }
}
