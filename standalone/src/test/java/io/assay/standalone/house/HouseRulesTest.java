package io.assay.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses HOUSE = HouseClasses.main();
    private static final JavaClasses WRONG = HouseClasses.wrong();

    static Stream<HouseRule> rules() {
        return Stream.concat(RoomRules.all(), CodeRules.all());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(HouseRule rule) {
        rule.over().apply(Plan.ASSAY).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesItsWrongClasses(HouseRule rule) {
        var caught = rule.over().apply(Plan.WRONG).evaluate(WRONG).getFailureReport().getDetails();

        assertThat(rule.catches()).isNotEmpty().allSatisfy(wrong -> {
            assertThat(WRONG.contain(Plan.WRONG.base() + "." + wrong)).as("there is " + wrong).isTrue();
            assertThat(caught).anySatisfy(line -> assertThat(line).contains("." + wrong));
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void doesNotPassOverPackagesThatDoNotExist(HouseRule rule) {
        var nowhere = rule.over().apply(new Plan("io.nowhere"));

        assertThatThrownBy(() -> nowhere.evaluate(HOUSE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void seesEveryServiceAndRoomItNames() {
        var places = HOUSE.stream().flatMap(c -> Plan.ASSAY.place(c).stream()).collect(Collectors.toSet());

        assertThat(places.stream().map(Plan.Place::service))
                .containsOnly("registry", "validation", "deployment", "monitoring");
        assertThat(places.stream().map(Plan.Place::room).filter(room -> !room.isEmpty()).collect(Collectors.toSet()))
                .isEqualTo(Stream.of(Room.values()).map(Room::folder).collect(Collectors.toSet()));
    }

    @Test
    void keepsNoWrongClassThatNoRuleCatches() {
        Set<String> caught = rules().flatMap(rule -> rule.catches().stream()).collect(Collectors.toSet());

        assertThat(WRONG.stream()
                        .filter(c -> c.getSimpleName().equals(simpleName(c.getName())))
                        .map(c -> c.getName().substring(Plan.WRONG.base().length() + 1))
                        .filter(name -> !name.endsWith("Neighbour") && !name.endsWith("package-info")))
                .allSatisfy(name -> assertThat(caught).contains(name));
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
