package io.assay.suite.evidence;

import io.assay.suite.brief.Brief;
import io.assay.suite.brief.EvaluationData;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.table.BadRowsException;
import io.assay.table.TableFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads data sets as they are registered; what is not so is said. */
final class Reading {

    private final Brief brief;
    private final Contents contents;
    private final Scoring scoring;

    Reading(Brief brief, Contents contents, Scoring scoring) {
        this.brief = brief;
        this.contents = contents;
        this.scoring = scoring;
    }

    /** @param asking who is asked about every row */
    Rows read(EvaluationData data, Optional<Asking> asking) {
        var layout = Layout.of(brief, data);
        try (InputStream file = contents.data(data.digest())) {
            var pass = new Pass(brief, layout, asking);
            TableFiles.reader(data.format(), layout.wanted(brief.multiclass())).read(file, scoring.batch(), pass::accept);
            return pass.rows();
        } catch (BadRowsException | IllegalArgumentException e) {
            throw unusable(data, "is not as registered: " + e.getMessage());
        } catch (UnavailableException e) {
            throw unusable(data, "cannot be had: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("the " + data.role() + " " + data.id() + " cannot be read", e);
        }
    }

    private static ObstacleException unusable(EvaluationData data, String words) {
        return new ObstacleException(Observation.inconclusive(
                CheckNames.HOLD_OUT, "the " + data.role() + " " + data.id() + " " + words));
    }
}
