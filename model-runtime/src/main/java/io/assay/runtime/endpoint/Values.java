package io.assay.runtime.endpoint;

import io.assay.runtime.UnusableModelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The values of one tensor of an answer, flat or nested, brought into one line; null is a missing value. */
final class Values {

    private double[] numbers = new double[64];
    private List<String> texts;
    private boolean numeric;
    private int size;

    static Values read(String name, JsonParser json) {
        var values = new Values();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new UnusableModelException("output '" + name + "' has no list of data; the server must answer as JSON");
        }
        for (int depth = 1; depth > 0;) {
            switch (json.nextToken()) {
                case START_ARRAY -> depth++;
                case END_ARRAY -> depth--;
                case VALUE_STRING -> values.text(name, json.getString());
                case VALUE_NULL -> values.none();
                case VALUE_TRUE -> values.number(name, 1);
                case VALUE_FALSE -> values.number(name, 0);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> values.number(name, json.getDoubleValue());
                case null, default -> throw new UnusableModelException(
                        "output '" + name + "' has data that are neither numbers nor texts");
            }
        }
        return values;
    }

    int size() {
        return size;
    }

    boolean isText() {
        return texts != null;
    }

    /** The numbers; missing ones are NaN. */
    double[] numbers() {
        return Arrays.copyOf(numbers, size);
    }

    /** The texts; missing ones are null. */
    String[] texts() {
        return isText() ? texts.toArray(String[]::new) : new String[size];
    }

    private void number(String name, double value) {
        if (isText()) {
            throw mixed(name);
        }
        numeric = true;
        append(value);
    }

    private void text(String name, String value) {
        if (numeric) {
            throw mixed(name);
        }
        if (!isText()) {
            texts = new ArrayList<>(Arrays.asList(new String[size]));
        }
        texts.add(value);
        size++;
    }

    private void none() {
        if (isText()) {
            texts.add(null);
            size++;
        } else {
            append(Double.NaN);
        }
    }

    private void append(double value) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = value;
    }

    private static UnusableModelException mixed(String name) {
        return new UnusableModelException("output '" + name + "' has numbers and texts in one tensor");
    }
}
