package io.assay.registry.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.assay.embedded.EmbeddedKafka;
import io.assay.registry.config.DatabaseAwayAnswer;
import io.assay.registry.store.Models;
import io.assay.wire.people.Person;
import io.assay.wire.people.Roles;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class DatabaseAwayTest {

    @Test
    void asksToTryAgainWhenTheDatabaseDoesNotAnswer() throws Exception {
        var nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + EmbeddedKafka.freePort() + "/assay");
        var views = new ModelViews(new Models(JdbcClient.create(nobody)), null, null);
        var edge = MockMvcBuilders.standaloneSetup(views)
                .setControllerAdvice(new DatabaseAwayAnswer(), new Problems())
                .setCustomArgumentResolvers(new Anna())
                .build();

        edge.perform(get("/models"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("nothing that was said is lost")));
    }

    /** Says that Anna asks. */
    private static final class Anna implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request, WebDataBinderFactory binders) {
            return new Person("person:anna", Set.of(Roles.AUDITOR), Set.of(Person.ALL_TENANTS), "token-1", "test");
        }
    }
}
