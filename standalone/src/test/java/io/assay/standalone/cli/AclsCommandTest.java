package io.assay.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.standalone.Assay;
import io.assay.topics.Acls;
import io.assay.topics.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AclsCommandTest {

    @Test
    void printsCommandsOfKafkasOwnTool() {
        String said = said("topics", "acls", "--prefix", "bank");

        assertThat(said).contains(
                "--allow-principal User:assay-registry --operation Write \\\n",
                "  --topic bank.model-registered.v1",
                "--allow-principal User:assay-monitoring --operation Write --operation Describe"
                        + " --resource-pattern-type prefixed \\\n  --transactional-id bank-monitoring-");
        assertThat(said.lines().filter(line -> line.startsWith("  --"))).hasSize(new Acls(Topics.declared()).all().size());
    }

    @Test
    void printsUsersOfStrimziThatSayTheSame() {
        var mapper = new YAMLMapper();
        int rules = 0;
        var names = new HashSet<String>();
        for (String one : said("topics", "acls", "-o", "strimzi", "--cluster", "main").split("(?m)^---$")) {
            JsonNode user = mapper.readTree(one);
            if (user.isObject()) {
                names.add(user.at("/metadata/name").asString());
                rules += user.at("/spec/authorization/acls").size();
                assertThat(user.path("apiVersion").asString()).isEqualTo("kafka.strimzi.io/v1");
                assertThat(user.at("/metadata/labels").path("strimzi.io/cluster").asString()).isEqualTo("main");
            }
        }

        assertThat(names).isEqualTo(Stream.of("registry", "validation", "deployment", "monitoring", "tools", "people")
                .map(Acls::principal).collect(Collectors.toSet()));
        assertThat(rules).isEqualTo(new Acls(Topics.declared()).all().size());
    }

    private static String said(String... words) {
        var out = new StringWriter();
        int exit = Assay.commandLine().setOut(new PrintWriter(out)).execute(words);
        assertThat(exit).isZero();
        return out.toString();
    }
}
