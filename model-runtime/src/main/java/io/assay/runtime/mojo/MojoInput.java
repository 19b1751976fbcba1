package io.assay.runtime.mojo;

import hex.genmodel.MojoModel;
import hex.genmodel.easy.CategoricalEncoder;
import io.assay.runtime.Port;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One feature of an H2O model.
 *
 * @param name name of the column it was trained on
 * @param at where it goes in the model's row
 * @param encoder writes a category into the row; null for numbers
 */
record MojoInput(String name, int at, CategoricalEncoder encoder) {

    /** Place of what is added to the model's own sum and is no part of its row. */
    private static final int OFFSET = -1;

    /** The features in the model's order, then the offset when it has one. */
    static List<MojoInput> of(MojoModel model) {
        var encoding = model.getCategoricalEncoding();
        Map<String, Integer> places = encoding.createColumnMapping(model);
        Map<Integer, CategoricalEncoder> encoders = encoding.createCategoricalEncoders(model, places);
        Stream<MojoInput> features = places.entrySet().stream()
                .filter(place -> place.getValue() < model.nfeatures())
                .filter(place -> !place.getKey().equals(model._offsetColumn) && !place.getKey().equals(model._foldColumn))
                .map(place -> new MojoInput(place.getKey(), place.getValue(), encoders.get(place.getValue())))
                .sorted(Comparator.comparingInt(MojoInput::at));
        Stream<MojoInput> offset = Stream.ofNullable(model._offsetColumn).map(name -> new MojoInput(name, OFFSET, null));
        return Stream.concat(features, offset).toList();
    }

    Port port() {
        return Port.single(name, encoder == null ? ValueType.DOUBLE : ValueType.STRING, false);
    }

    boolean offset() {
        return at == OFFSET;
    }

    /** Its column, of the right kind. */
    Column column(Table rows) {
        Column column = rows.find(name).orElseThrow(() -> new BadRowsException(
                "column '" + name + "', which the model takes, is missing; the columns given are " + rows.names()));
        if (column instanceof Column.Numbers == (encoder != null)) {
            throw new BadRowsException("column '%s' holds %s, but the model was trained on %s; give %3$s"
                    .formatted(name, encoder == null ? "text" : "numbers", encoder == null ? "numbers" : "text"));
        }
        return column;
    }

    /** Writes a row's value where the model expects it; a missing or unknown category as missing. */
    void put(Column column, int row, double[] into) {
        switch (column) {
            case Column.Numbers numbers -> into[at] = numbers.values()[row];
            case Column.Texts texts -> {
                String text = texts.values()[row];
                if (text == null || !encoder.encodeCatValue(text, into)) {
                    encoder.encodeNA(into);
                }
            }
        }
    }
}
