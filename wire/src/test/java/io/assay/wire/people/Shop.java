package io.assay.wire.people;

import io.assay.authorization.Account;
import io.assay.authorization.AuthorizationSettings;
import io.assay.authorization.EmbeddedAuthorizationServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A small edge behind a real authorization server. */
final class Shop implements AutoCloseable {

    static final Account OLIVIA = new Account("person:olivia", List.of("owner"), List.of("retail"), "olivia-secret");
    static final Account FRED = new Account("person:fred", List.of("owner"), List.of("factoring"), "fred-secret");
    static final Account NOBODY = new Account("person:nobody", List.of(), List.of("*"), "nobody-secret");

    final EmbeddedAuthorizationServer people =
            EmbeddedAuthorizationServer.start(0, AuthorizationSettings.of(List.of(OLIVIA, FRED, NOBODY)));
    private final HttpClient http = HttpClient.newHttpClient();
    private final AnnotationConfigServletWebServerApplicationContext edge;

    Shop(String... settings) {
        edge = new AnnotationConfigServletWebServerApplicationContext();
        var values = new HashMap<String, Object>(Map.of("assay.service", "shop", "assay.oauth.issuer", people.issuer()));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        edge.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", values));
        edge.register(Edge.class);
        edge.refresh();
    }

    HttpResponse<String> get(String path, String token) {
        return send(asking(path, token).GET());
    }

    HttpResponse<String> post(String path, String token, BodyPublisher body) {
        return send(asking(path, token).header("Content-Type", "application/json").POST(body));
    }

    HttpResponse<String> post(String path, Account account, String json) {
        return post(path, people.tokenOf(account), BodyPublishers.ofString(json));
    }

    double denied(String reason) {
        var counter = edge.getBean(MeterRegistry.class).find("assay.denied").tags("service", "shop", "reason", reason).counter();
        return counter == null ? 0 : counter.count();
    }

    private HttpRequest.Builder asking(String path, String token) {
        var asking = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.getWebServer().getPort() + path));
        return token == null ? asking : asking.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder asked) {
        try {
            return http.send(asked.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        edge.close();
        people.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @Import({PeopleConfiguration.class, Operations.class})
    static class Edge {

        @Bean
        TomcatServletWebServerFactory tomcat() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        DispatcherServlet dispatcher() {
            return new DispatcherServlet();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    record Thing(String id, List<String> parts) {}

    @RestController
    static class Operations {

        @Allowed(Roles.ANY)
        @GetMapping("/things/{tenant}/{name}")
        Map<String, String> thing(Person person, @PathVariable String name) {
            return Map.of("name", name, "person", person.id(), "token", person.tokenId(), "issuer", person.issuer());
        }

        @Allowed(value = Roles.OWNER, tenant = Tenant.BODY, ids = {"id", "parts"})
        @PostMapping("/things")
        Thing make(@RequestBody Thing thing) {
            return thing;
        }

        @Allowed(value = Roles.AUDITOR, tenant = Tenant.NONE)
        @GetMapping("/sum")
        int sum() {
            return 1;
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "nobody gave this a rule";
        }

        @GetMapping("/livez")
        String live() {
            return "live";
        }
    }
}
