package io.assay.suite.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a policy as a whole. */
final class PolicyReader {

    private static final List<String> KNOWN =
            List.of("name", "version", "issued", "parameters", "frameworks", "checks", "tiers");

    private PolicyReader() {}

    /** The policy; as far as it goes, with what is wrong among the problems. */
    static Optional<Policy> read(byte[] bytes, Problems problems) {
        return PolicyText.tree(bytes, problems)
                .flatMap(tree -> Fields.of(new Spot(tree, "", problems), "give name, version, issued, checks and tiers"))
                .map(fields -> read(fields.only(KNOWN, "field of a policy")));
    }

    private static Policy read(Fields fields) {
        String name = text(fields, "name", "give the policy's name");
        String version = text(fields, "version", "give its edition in quotes, e.g. \"1\"");
        LocalDate issued = fields.need("issued", "give the day it was issued, e.g. 2026-05-01")
                .flatMap(FrameworksReader::date)
                .orElse(LocalDate.EPOCH);
        Map<String, Framework> frameworks = fields.get("frameworks").map(FrameworksReader::read).orElse(Map.of());
        Map<String, ChecksReader.About> checks = fields.need("checks", "describe each check with its category")
                .map(new ChecksReader(frameworks, issued)::read)
                .orElse(Map.of());
        List<Policy.Tier> tiers = fields.need("tiers", "give high, medium and low")
                .map(new TiersReader(checks)::read)
                .orElse(List.of());
        Parameters parameters = fields.get("parameters").map(ParametersReader::read).orElse(Parameters.USUAL);
        return new Policy(name, version, parameters, List.copyOf(frameworks.values()), tiers);
    }

    private static String text(Fields fields, String key, String remedy) {
        return fields.need(key, remedy).flatMap(spot -> spot.text(remedy)).orElse("");
    }
}
