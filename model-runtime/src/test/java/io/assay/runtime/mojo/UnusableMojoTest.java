package io.assay.runtime.mojo;

import static io.assay.runtime.mojo.TrainedModels.bytes;
import static io.assay.runtime.mojo.TrainedModels.open;
import static io.assay.runtime.mojo.TrainedModels.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusableMojoTest {

    @ParameterizedTest
    @CsvSource({
        "algorithm = Gradient Boosting Machine, algorithm = XGBoost, native reader",
        "algorithm = Gradient Boosting Machine, algorithm = my.own.Reader, 'my.own.Reader'",
        "category = Binomial, category = WordEmbedding, category WordEmbedding",
        "category = Binomial, category = Nonsense, cannot be read",
        "mojo_version = 1.40, mojo_version = 9.00, 9.00",
        "n_columns = 4, n_columns = 2000000000, n_columns = 2000000000",
        "n_trees = 4, n_trees = -1, n_trees = -1",
        "n_columns = 4, n_columns = 3, cannot be read",
        "2: 3 d000.txt, 2: 3 ../d000.txt, lacks its part domains/../d000.txt"
    })
    void saysWhyAMojoCannotBeOpened(String line, String other, String why) {
        byte[] edited = edited(bytes("gbm.zip"), settings -> settings.replace(line, other));

        refuses(() -> H2oModel.open(edited), why);
    }

    @Test
    void refusesWhatIsNoMojo() {
        byte[] whole = bytes("gbm.zip");

        refuses(() -> H2oModel.open(Arrays.copyOf(whole, 300)), "not a whole zip archive");
        refuses(() -> H2oModel.open(new byte[0]), "no model.ini");
        refuses(() -> H2oModel.open(zip("mojo/pipeline.mojo", "x")), "Driverless AI");
        refuses(() -> H2oModel.open(zip("readme.txt", "x")), "no model.ini");
    }

    @Test
    void namesTheColumnThatDoesNotFit() {
        try (Model model = open("gbm")) {
            var few = rows().select(List.of("age", "region"));
            var swapped = new Table(List.of(new Column.Texts("income", new String[1]), new Column.Numbers("age", new double[1]),
                    new Column.Texts("region", new String[1])));

            assertThatThrownBy(() -> model.score(few, TrainedModels.AMPLE)).isInstanceOf(BadRowsException.class)
                    .hasMessageContainingAll("'income'", "[age, region]");
            assertThatThrownBy(() -> model.score(swapped, TrainedModels.AMPLE)).isInstanceOf(BadRowsException.class)
                    .hasMessageContainingAll("'income'", "holds text", "trained on numbers");
        }
    }

    @Test
    void stopsWhenTheTimeIsUp() {
        try (Model model = open("gbm")) {
            refuses(() -> model.score(rows(), Duration.ZERO), "did not answer within PT0S");
            assertThat(model.score(rows(), TrainedModels.AMPLE)).hasSize(2);
        }
    }

    @Test
    void saysThatAClosedModelIsClosed() {
        Model model = open("gbm");
        model.close();
        model.close();

        refuses(() -> model.score(rows(), TrainedModels.AMPLE), "closed");
    }

    private static void refuses(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(UnusableModelException.class).hasMessageContaining(words);
    }

    private static byte[] zip(String name, String content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** The model with other settings. */
    private static byte[] edited(byte[] mojo, UnaryOperator<String> edit) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(mojo)); var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.readAllBytes();
                to.write(entry.getName().equals("model.ini")
                        ? edit.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : content);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
