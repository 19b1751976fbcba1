package io.assay.runtime.pmml;

import org.pmml4s.metadata.Field;
import org.pmml4s.metadata.MiningField;

/**
 * What the mining schema does with values that are missing or that the data dictionary calls invalid.
 *
 * @param replacesMissing whether a value is given that stands for a missing one
 * @param refusesMissing whether there is no result without a value
 * @param refusesIllegal whether there is no result for an invalid value; PMML's default
 * @param illegalAsMissing whether an invalid value counts as missing
 */
record PmmlTreatment(
        boolean replacesMissing, boolean refusesMissing, boolean refusesIllegal, boolean illegalAsMissing) {

    /** Of a field that the model reads only to compare its prediction with. */
    static final PmmlTreatment NONE = new PmmlTreatment(true, false, false, false);

    static PmmlTreatment of(MiningField mining) {
        String invalid = mining.invalidValueTreatment().toString();
        return new PmmlTreatment(
                mining.missingValueReplacement().isDefined(),
                mining.missingValueTreatment().exists(said -> said.toString().equals("returnInvalid")),
                invalid.equals("returnInvalid"),
                invalid.equals("asMissing"));
    }

    /** Whether no value of this field can be refused. */
    boolean takesAnything(Field field) {
        return !refusesMissing && (!refusesIllegal || field.isPlain());
    }
}
