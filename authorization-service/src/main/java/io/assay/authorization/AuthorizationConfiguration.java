package io.assay.authorization;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Builds the server on one page. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AuthorizationConfiguration {

    /** Cheap on purpose: secrets for trying out are known to everyone. */
    private static final int COST = 4;

    @Bean
    TomcatServletWebServerFactory tomcat(Listening listening) throws UnknownHostException {
        var tomcat = new TomcatServletWebServerFactory(listening.port());
        tomcat.setAddress(InetAddress.getByName(listening.address()));
        return tomcat;
    }

    @Bean
    Ready ready() {
        return new Ready();
    }

    @Bean
    PasswordEncoder secrets() {
        return new BCryptPasswordEncoder(COST);
    }

    @Bean
    Signing signing() {
        return new Signing();
    }

    @Bean
    JWKSource<SecurityContext> keys(Signing signing) {
        return signing.keys();
    }

    /** For who asks about a person with an access token. */
    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    Claims claims(AuthorizationSettings settings) {
        return new Claims(settings);
    }

    @Bean
    Clients clients(AuthorizationSettings settings, PasswordEncoder secrets) {
        return new Clients(settings, secrets);
    }

    @Bean
    RegisteredClientRepository registered(Clients clients) {
        return clients.clients();
    }

    @Bean
    UserDetailsService people(Clients clients) {
        return new InMemoryUserDetailsManager(clients.people());
    }

    @Bean
    AuthorizationServerSettings addresses(AuthorizationSettings settings) {
        var addresses = AuthorizationServerSettings.builder();
        return settings.issuer() == null
                ? addresses.build()
                : addresses.issuer(settings.issuer().toString()).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, s -> s.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(asked -> asked.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http) {
        return http.authorizeHttpRequests(asked -> asked.requestMatchers(r -> r.getServletPath().equals(Ready.PATH))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
