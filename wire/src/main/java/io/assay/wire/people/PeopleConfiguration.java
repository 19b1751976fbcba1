package io.assay.wire.people;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a service with a web edge imports to let people in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleSettings.class)
@Import(NotAllowedAnswer.class)
public class PeopleConfiguration implements WebMvcConfigurer {

    @Bean
    People people(PeopleSettings settings) {
        return new People(settings);
    }

    @Bean
    PeopleFilter peopleFilter(People people, ObjectProvider<OpenPaths> open) {
        return new PeopleFilter(people, open.getIfAvailable(() -> new OpenPaths(List.of())));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArgument());
    }
}
