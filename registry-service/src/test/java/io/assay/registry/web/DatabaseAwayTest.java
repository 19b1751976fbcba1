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
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DatabaseAwayTest {

    @Test
    void asksToTryAgainWhenTheDatabaseDoesNotAnswer() throws Exception {
        var nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + EmbeddedKafka.freePort() + "/assay");
        var views = new ModelViews(new Models(JdbcClient.create(nobody)), null, null);
        var edge = MockMvcBuilders.standaloneSetup(views).setControllerAdvice(new DatabaseAwayAnswer(), new Problems()).build();

        edge.perform(get("/models"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("nothing that was said is lost")));
    }
}
