package io.assay.suite.policy;

import java.util.List;
import java.util.OptionalDouble;

/** Reads the numbers by which evidence is gathered; what the policy leaves out is as usual. */
final class ParametersReader {

    private static final List<String> KNOWN =
            List.of("smallest-group", "smallest-minority", "sample", "explained", "noise");

    private ParametersReader() {}

    static Parameters read(Spot spot) {
        return Fields.of(spot, "give smallest-group: 100 and its like").map(ParametersReader::read).orElse(Parameters.USUAL);
    }

    private static Parameters read(Fields fields) {
        fields.only(KNOWN, "parameter");
        Parameters usual = Parameters.USUAL;
        return new Parameters(
                whole(fields, "smallest-group", 1, usual.smallestGroup()),
                whole(fields, "smallest-minority", 1, usual.smallestMinority()),
                whole(fields, "sample", 1, usual.sample()),
                whole(fields, "explained", 0, usual.explained()),
                positive(fields, "noise", usual.noise()));
    }

    private static int whole(Fields fields, String name, int least, int usual) {
        if (fields.get(name).isEmpty()) {
            return usual;
        }
        Spot spot = fields.get(name).get();
        OptionalDouble value = spot.number("give a whole number, e.g. " + usual);
        if (value.isEmpty()) {
            return usual;
        }
        double number = value.getAsDouble();
        if (number != Math.rint(number) || number < least || number > Integer.MAX_VALUE) {
            spot.wrong("is " + spot.kind() + "; give a whole number of at least " + least + ", e.g. " + usual);
            return usual;
        }
        return (int) number;
    }

    private static double positive(Fields fields, String name, double usual) {
        if (fields.get(name).isEmpty()) {
            return usual;
        }
        Spot spot = fields.get(name).get();
        OptionalDouble value = spot.number("give a number above 0, e.g. " + usual);
        if (value.isPresent() && value.getAsDouble() <= 0) {
            spot.wrong("is " + spot.kind() + "; give a number above 0, e.g. " + usual);
            return usual;
        }
        return value.orElse(usual);
    }
}
