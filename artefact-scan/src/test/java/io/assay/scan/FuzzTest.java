package io.assay.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever bytes come, the scan says something in bounded time and never fails; the seed makes it the same each time. */
class FuzzTest {

    private static final int TRIES = 700;

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void saysSomethingOfEverySpoiledFile() {
        var random = new Random(20260101);
        List<String> failed = new ArrayList<>();

        seeds().forEach((type, seeds) -> {
            for (int i = 0; i < TRIES; i++) {
                byte[] file = spoiled(seeds.get(i % seeds.size()), random);
                if (Scanned.rules(type, file).contains("scan-failed")) {
                    failed.add(type + ": " + Arrays.toString(file));
                }
            }
        });

        assertThat(failed).isEmpty();
    }

    private static Map<String, List<byte[]>> seeds() {
        Map<String, List<byte[]>> seeds = new HashMap<>();
        Samples.all().forEach((type, file) -> seeds.put(type, List.of(file)));
        seeds.put("xlsx", List.of(Samples.workbook("<f>SUM('a'!A1,[1]B!A1,\"x\")</f>").stored(), Samples.all().get("xlsx")));
        seeds.put("mojo", List.of(Samples.mojo().stored()));
        seeds.put("", PickleScanTest.waysToCall().toList());
        seeds.put("torch", List.of(new Zip().with("data.pkl", Pickle.calling("os", "system", "id")).stored()));
        return seeds;
    }

    /** One to eight bytes changed, a piece cut out, doubled or moved. */
    private static byte[] spoiled(byte[] good, Random random) {
        byte[] file = good.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            file[random.nextInt(file.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(4) - 2);
        }
        int from = random.nextInt(file.length);
        int to = random.nextInt(file.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(file, Math.max(1, from));
            case 1 -> Arrays.copyOfRange(file, Math.min(from, to), Math.max(from, to) + 1);
            case 2 -> {
                System.arraycopy(file, from, file, to, Math.min(file.length - from, file.length - to));
                yield file;
            }
            default -> file;
        };
    }
}
