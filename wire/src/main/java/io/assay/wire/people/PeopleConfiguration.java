package io.assay.wire.people;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a service with a web edge imports to let people in, each to what they may. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({OAuthSettings.class, LimitSettings.class})
@Import({DenialAnswers.class, Bodies.class})
public class PeopleConfiguration implements WebMvcConfigurer {

    /** Pages may have styles of their own; scripts come from nowhere. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final OpenPaths open;
    private final Allowances allowances;

    PeopleConfiguration(ObjectProvider<OpenPaths> open, LimitSettings limits) {
        this.open = open.getIfAvailable(() -> new OpenPaths(List.of()));
        this.allowances = new Allowances(limits);
    }

    @Bean
    Denials denials(MeterRegistry meters, Environment environment) {
        return new Denials(meters, environment.getRequiredProperty("assay.service"));
    }

    @Bean
    SecurityFilterChain door(HttpSecurity http, OAuthSettings settings, Denials denials) {
        var keeper = new Doorkeeper(denials);
        var reader = new ClaimReader(settings.claims());
        var bearer = new DefaultBearerTokenResolver();
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PeopleConfiguration::headers)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(keeper))
                .authorizeHttpRequests(asked -> asked.requestMatchers(open::open).permitAll().anyRequest().authenticated())
                .oauth2ResourceServer(server -> server
                        .withObjectPostProcessor(answeredBy(keeper))
                        .bearerTokenResolver(request -> open.open(request) ? null : bearer.resolve(request))
                        .authenticationEntryPoint(keeper)
                        .jwt(jwt -> jwt.decoder(new Tokens(settings, Clock.systemUTC()).decoder())
                                .jwtAuthenticationConverter(token -> new Asking(reader.person(token)))))
                .build();
    }

    /** Also when the keys cannot be read, which Spring would throw on. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeredBy(Doorkeeper keeper) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(keeper);
                return filter;
            }
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Rules(open, allowances));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArgument());
    }
}
