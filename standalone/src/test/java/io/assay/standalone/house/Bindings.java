package io.assay.standalone.house;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/**
 * The topics that a service's settings bind its functions to.
 *
 * @param heard topics that its functions take in
 * @param said topics that its functions put out
 */
record Bindings(Set<String> heard, Set<String> said) {

    private static final Pattern BINDING =
            Pattern.compile("spring\\.cloud\\.stream\\.bindings\\.((?:\\w+)-(in|out)-\\d+)\\.destination");

    /** Hears everything that is said and decides nothing by it. */
    private static final String WITNESS = "enterEvidence-in-0";

    /** Hears everything that is said, decides nothing by it, and tells it outside. */
    private static final String HERALD = "tellOutside-in-0";

    /** The bindings in a settings file, with topics under the prefix {@code modelops}, but what witness and herald hear. */
    static Bindings in(String yaml) {
        return in(yaml, input -> !input.equals(WITNESS) && !input.equals(HERALD));
    }

    /** What the witness hears. */
    static Set<String> witnessed(String yaml) {
        return in(yaml, WITNESS::equals).heard();
    }

    /** What the herald hears. */
    static Set<String> told(String yaml) {
        return in(yaml, HERALD::equals).heard();
    }

    private static Bindings in(String yaml, Predicate<String> hears) {
        var settings = properties(yaml);
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new PropertiesPropertySource("settings", settings));
        Set<String> heard = new TreeSet<>();
        Set<String> saidTopics = new TreeSet<>();
        for (String name : settings.stringPropertyNames()) {
            var binding = BINDING.matcher(name);
            if (binding.matches()) {
                var topics = environment.getRequiredProperty(name).split(",");
                boolean said = binding.group(2).equals("out");
                if (said || hears.test(binding.group(1))) {
                    (said ? saidTopics : heard).addAll(Arrays.asList(topics));
                }
            }
        }
        return new Bindings(heard, saidTopics);
    }

    private static Properties properties(String yaml) {
        var reader = new YamlPropertiesFactoryBean();
        reader.setResources(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
        Properties settings = reader.getObject();
        settings.put("assay.topics.prefix", "modelops");
        return settings;
    }
}
