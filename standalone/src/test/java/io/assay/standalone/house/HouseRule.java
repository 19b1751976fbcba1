package io.assay.standalone.house;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * A rule of the house.
 *
 * @param says what it says
 * @param over the rule, over a floor plan
 * @param catches the wrong classes it is shown to catch, named below the wrong plan's base
 */
record HouseRule(String says, Function<Plan, ArchRule> over, List<String> catches) {

    static HouseRule that(String says, Function<Plan, ArchRule> over, String... catches) {
        return new HouseRule(says, over, List.of(catches));
    }

    @Override
    public String toString() {
        return says;
    }
}
