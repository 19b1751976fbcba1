package io.assay.wire.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleTest {

    /** SHA-256 of {@code abc}, the test vector of FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void knowsAPersonByTheToken() {
        var people = new People(new PeopleSettings(List.of(vera())));

        var found = people.withToken("abc");

        assertThat(found).contains(new Person("person:vera", Set.of("validator")));
    }

    @Test
    void knowsNobodyByAnotherTokenNorByTheHash() {
        var people = new People(new PeopleSettings(List.of(vera())));

        assertThat(people.withToken("abd")).isEmpty();
        assertThat(people.withToken(ABC)).isEmpty();
        assertThat(people.withToken("")).isEmpty();
    }

    @Test
    void letsOnlyPeopleWithTheRolePass() {
        var vera = new Person("person:vera", Set.of("validator"));

        vera.requireAnyOf("owner", "validator");

        assertThatThrownBy(() -> vera.requireAnyOf("operator"))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("person:vera")
                .hasMessageContaining("operator");
    }

    @Test
    void refusesSettingsThatNameAPersonTwiceOrShareAToken() {
        var olivia = new PeopleSettings.Known("person:olivia", Set.of("owner"), ABC);

        assertThatThrownBy(() -> new PeopleSettings(List.of(vera(), vera()))).hasMessageContaining("twice");
        assertThatThrownBy(() -> new PeopleSettings(List.of(vera(), olivia))).hasMessageContaining("token of another");
    }

    @Test
    void refusesATokenThatIsNotHashed() {
        assertThatThrownBy(() -> new PeopleSettings.Known("person:vera", Set.of(), "abc"))
                .hasMessageContaining("tokenSha256 of person:vera")
                .hasMessageContaining("sha256sum");
    }

    private static PeopleSettings.Known vera() {
        return new PeopleSettings.Known("person:vera", Set.of("validator"), ABC);
    }
}
